package source

import (
	"bytes"
	"strings"
)

// Code is coloured by classes: kw for words of the language, fn for names that
// are called or declared, st for strings, nu for numbers, co for comments, and in
// differences ad for lines that were added and rm for those that were removed.
// One small lexer knows all languages by a table: a library with a grammar for
// each takes some sixty times as long for a byte as reading does, and seven
// milliseconds before the program even begins.

// HighlightCSS returns the style rules for the classes of coloured code, with
// at least 7:1 on a page's ground in both colour schemes. Only a page with code
// in a language that is known needs them.
func HighlightCSS() string {
	return `pre .kw { color: light-dark(#7a1f7a, #e3a6f0) }
pre .fn { color: light-dark(#1b4b82, #9ecbff) }
pre .st { color: light-dark(#1f5a2a, #9fdcab) }
pre .nu { color: light-dark(#7a3b00, #f3bd85) }
pre .co { color: light-dark(#454b54, #b3b9c2); font-style: italic }
pre .ad { color: light-dark(#1f5a2a, #9fdcab) }
pre .rm { color: light-dark(#8a1c2b, #ffb3ba) }
`
}

// coloured is the longest code that is coloured, in bytes.
const coloured = 100_000

// paint writes code with its parts in elements that say what they are, as far
// as its language is known.
func (w *writer) paint(code []byte, name string) {
	l := languages[strings.ToLower(name)]
	if l == nil || len(code) > coloured {
		w.escape(code)
		return
	}
	w.painted = true
	p := &painter{writer: w, language: l, code: code}
	if l.lines != nil {
		p.byLine()
		return
	}
	for p.at < len(code) {
		p.step()
	}
	p.plain(len(code))
}

type painter struct {
	*writer
	*language
	code    []byte
	at      int
	written int // up to here the code has been written
}

// plain writes what has not been written up to a byte, without a class.
func (p *painter) plain(end int) {
	p.escape(p.code[p.written:end])
	p.written = end
}

// class writes the code from the current place up to a byte with a class.
func (p *painter) class(name string, end int) {
	p.plain(p.at)
	p.tag(`<span class="` + name + `">`)
	p.plain(end)
	p.tag("</span>")
	p.at = end
}

func (p *painter) byLine() {
	for p.at < len(p.code) {
		end := lineEnd(p.code, p.at)
		if class := p.lines[p.code[p.at]]; class != "" {
			p.class(class, end)
		}
		p.at = end
	}
	p.plain(len(p.code))
}

// step goes over one part of the code.
func (p *painter) step() {
	rest := p.code[p.at:]
	c := rest[0]
	switch {
	case p.comment(rest):
	case strings.IndexByte(p.quotes, c) >= 0:
		p.class("st", p.at+stringLength(rest, p.language))
	case isDigit(c):
		p.class("nu", p.at+wordLength(rest))
	case p.markup && c == '<':
		p.element(rest)
	case isWordByte(c):
		p.word(rest)
	default:
		p.at++
	}
}

// comment goes over a comment, if there is one.
func (p *painter) comment(rest []byte) bool {
	if p.opens != "" && bytes.HasPrefix(rest, []byte(p.opens)) {
		end := bytes.Index(rest[len(p.opens):], []byte(p.closes))
		if end < 0 {
			p.class("co", len(p.code))
			return true
		}
		p.class("co", p.at+len(p.opens)+end+len(p.closes))
		return true
	}
	for _, mark := range p.marks {
		if !bytes.HasPrefix(rest, []byte(mark)) {
			continue
		}
		if mark == "#" && p.at > 0 && p.code[p.at-1] > ' ' {
			continue // inside a word, as in ${#a}
		}
		end := lineEnd(rest, 0)
		if end > 0 && rest[end-1] == '\n' {
			end--
		}
		p.class("co", p.at+end)
		return true
	}
	return false
}

// element goes over the name of an element of HTML or XML.
func (p *painter) element(rest []byte) {
	n := 1
	for n < len(rest) && (rest[n] == '/' || rest[n] == '!' || rest[n] == '?') {
		n++
	}
	end := n
	for end < len(rest) && (isWordByte(rest[end]) || rest[end] == '-' || rest[end] == ':') {
		end++
	}
	p.at += n
	if end > n {
		p.class("kw", p.at+end-n)
	}
}

// word goes over a word: one of the language, or a name.
func (p *painter) word(rest []byte) {
	end := wordLength(rest)
	word := string(rest[:end])
	if p.anyCase {
		word = strings.ToLower(word)
	}
	after := bytes.TrimLeft(rest[end:], " ")
	switch {
	case p.reserved[word]:
		p.class("kw", p.at+end)
	case len(after) > 0 && strings.IndexByte(p.named, after[0]) >= 0:
		p.class("fn", p.at+end)
	default:
		p.at += end
	}
}

func isDigit(c byte) bool { return c >= '0' && c <= '9' }

func isWordByte(c byte) bool {
	return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || isDigit(c) || c == '_' || c == '$' || c >= 0x80
}

// wordLength returns the length of the word or number that code begins with.
func wordLength(code []byte) int {
	n := 1
	for n < len(code) && (isWordByte(code[n]) || code[n] == '.' && isDigit(code[0]) && n+1 < len(code) && isDigit(code[n+1])) {
		n++
	}
	return n
}

// stringLength returns the length of the string that code begins with. It ends
// with its line, unless its quotation mark is one of those that go on.
func stringLength(code []byte, l *language) int {
	quote := code[:1]
	if l.triple && len(code) > 2 && code[1] == code[0] && code[2] == code[0] {
		quote = code[:3]
	}
	long := len(quote) == 3 || strings.IndexByte(l.long, quote[0]) >= 0
	for n := len(quote); n < len(code); n++ {
		switch {
		case bytes.HasPrefix(code[n:], quote):
			return n + len(quote)
		case code[n] == '\\' && n+1 < len(code):
			n++
		case code[n] == '\n' && !long:
			return n
		}
	}
	return len(code)
}
