package source

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	xhtml "golang.org/x/net/html"

	"studysite/generator/diag"
	"studysite/generator/source/render"
)

// checkDocument holds a document to what must be true of any.
func checkDocument(t *testing.T, doc *Document, list diag.List) {
	t.Helper()
	ids := map[string]bool{}
	for i, q := range doc.Questions {
		where := fmt.Sprintf("question %d (%q)", i+1, q.Title.Text)
		if q.ID == "" || ids[q.ID] {
			t.Errorf("%s has the ID %q, which is empty or taken", where, q.ID)
		}
		ids[q.ID] = true
		if q.Parent >= i || q.Parent < -1 || q.Section >= len(doc.Sections) || q.Section < -1 {
			t.Errorf("%s has parent %d and section %d of %d", where, q.Parent, q.Section, len(doc.Sections))
		}
		checkPosition(t, doc.File, q.Position)
		for _, r := range append([]render.Rich{q.Title, q.Stem, q.Answer}, q.Points...) {
			if problem := unsafe(r.HTML); problem != "" {
				t.Errorf("%s: %s in %q", where, problem, r.HTML)
			}
			if !utf8.ValidString(r.Text) || strings.ContainsRune(r.Text, 0) {
				t.Errorf("%s: invalid text %q", where, r.Text)
			}
		}
	}
	for i, s := range doc.Sections {
		if s.Parent >= i {
			t.Errorf("section %d has parent %d", i, s.Parent)
		}
		checkPosition(t, doc.File, s.Position)
	}
	for _, d := range list {
		if d.Position.File == doc.File {
			checkPosition(t, doc.File, d.Position)
		}
	}
	checkAccount(t, doc)
}

func checkPosition(t *testing.T, file *diag.File, p diag.Position) {
	t.Helper()
	if p.Start < 0 || p.End < p.Start || p.End > len(file.Text) {
		t.Errorf("position %d-%d is outside the file of %d bytes", p.Start, p.End, len(file.Text))
	}
}

// mayStand are the elements and attributes that the program may write.
var mayStand = map[string][]string{
	"p": nil, "h3": nil, "h4": nil, "h5": nil, "h6": nil, "ul": nil, "ol": {"start"}, "li": nil, "blockquote": nil, "pre": {"tabindex"}, "hr": nil, "br": nil,
	"div": {"class", "tabindex"}, "table": nil, "thead": nil, "tbody": nil, "tfoot": nil, "tr": nil, "td": {"class", "colspan", "rowspan"}, "th": {"class", "colspan", "rowspan"},
	"a": {"href"}, "img": {"src", "alt", "width", "height", "loading"}, "strong": nil, "em": nil, "code": {"class"}, "span": {"class"}, "kbd": nil, "var": nil, "del": nil, "ins": nil,
	"u": nil, "mark": nil, "small": nil, "sub": nil, "sup": nil, "q": nil, "cite": nil, "dfn": nil, "abbr": nil, "ruby": nil, "rt": nil, "rp": nil, "bdi": nil,
}

// unsafe says what is wrong with HTML, or nothing: an element or attribute that
// may not stand in it, an address that leads elsewhere, a tag that is not
// closed.
func unsafe(html string) string {
	z := xhtml.NewTokenizer(strings.NewReader(html))
	var open []string
	for {
		switch z.Next() {
		case xhtml.ErrorToken:
			if len(open) > 0 {
				return "open " + open[len(open)-1]
			}
			return ""
		case xhtml.CommentToken, xhtml.DoctypeToken:
			return "comment"
		case xhtml.StartTagToken, xhtml.SelfClosingTagToken:
			token := z.Token()
			attributes, may := mayStand[token.Data]
			if !may {
				return "element " + token.Data
			}
			for _, a := range token.Attr {
				if !slices.Contains(attributes, a.Key) {
					return "attribute " + a.Key
				}
				if a.Key == "href" || a.Key == "src" {
					if scheme, _, is := strings.Cut(a.Val, ":"); is && !strings.ContainsAny(scheme, "/?#") && !slices.Contains([]string{"http", "https", "mailto"}, strings.ToLower(scheme)) {
						return "address " + a.Val
					}
				}
			}
			if !slices.Contains([]string{"br", "hr", "img"}, token.Data) {
				open = append(open, token.Data)
			}
		case xhtml.EndTagToken:
			token := z.Token()
			if len(open) == 0 || open[len(open)-1] != token.Data {
				return "end of " + token.Data
			}
			open = open[:len(open)-1]
		}
	}
}
