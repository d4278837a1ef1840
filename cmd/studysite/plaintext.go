package main

import (
	"regexp"
	"strings"
	"unicode/utf8"
)

// helpWidth is how many characters a line of a help topic may take.
const helpWidth = 80

var (
	docLink   = regexp.MustCompile(`\[([^\]]+)\]\([^)]+\)`)
	tableRule = regexp.MustCompile(`^\|[\s|:-]+\|$`)
	cellEnd   = regexp.MustCompile(`(?:^|[^\\])\|`)
)

// plainText sets the Markdown of the documentation for a terminal: paragraphs
// and list items filled to a width, examples indented, and each row of a table
// as its first cell with the second below.
func plainText(markdown string, width int) string {
	var b strings.Builder
	var paragraph []string
	flush := func() {
		b.WriteString(fill(strings.Join(paragraph, " "), "", width))
		paragraph = nil
	}
	example := false
	for line := range strings.Lines(markdown) {
		line = strings.TrimRight(line, "\n")
		switch {
		case strings.HasPrefix(line, "```"):
			example = !example
		case example:
			b.WriteString(strings.TrimRight("    "+line, " ") + "\n")
		case tableRule.MatchString(line) || isTableHead(line):
		case strings.HasPrefix(line, "|"):
			b.WriteString(tableRow(line, width))
		case line == "":
			flush()
			b.WriteString("\n")
		case strings.HasPrefix(line, "#"):
			b.WriteString(strings.ToUpper(strings.TrimLeft(line, "# ")) + "\n")
		default:
			if strings.HasPrefix(line, "- ") {
				flush()
			}
			paragraph = append(paragraph, strings.TrimSpace(line))
		}
	}
	flush()
	return strings.TrimSpace(b.String())
}

// isTableHead reports whether a line is the first row of the documentation's
// tables, which says what the columns are.
func isTableHead(line string) bool {
	return strings.HasPrefix(line, "| Key |") || strings.HasPrefix(line, "| File |")
}

// tableRow sets a row of two cells.
func tableRow(line string, width int) string {
	line = strings.Trim(line, "| ")
	at := cellEnd.FindStringIndex(line)
	if at == nil {
		return fill(line, "", width)
	}
	key, text := line[:at[1]-1], line[at[1]:]
	return "  " + strings.ReplaceAll(inline(strings.TrimSpace(key)), "`", "") + "\n" + fill(strings.TrimSpace(text), "      ", width)
}

// fill breaks a text into lines of at most width characters, each behind the
// indent; those of a list item after its first stand under its text.
func fill(text, indent string, width int) string {
	var b strings.Builder
	line, hang := indent, indent
	if strings.HasPrefix(text, "- ") {
		hang += "  "
	}
	for _, word := range strings.Fields(inline(text)) {
		if line != indent && utf8.RuneCountInString(line)+1+utf8.RuneCountInString(word) > width {
			b.WriteString(line + "\n")
			line = hang + word
			continue
		}
		if line != indent {
			line += " "
		}
		line += word
	}
	if line != indent {
		b.WriteString(line + "\n")
	}
	return b.String()
}

// inline takes the marks of links and of emphasis out of a text.
func inline(text string) string {
	text = docLink.ReplaceAllString(text, "$1")
	return strings.NewReplacer("**", "", `\|`, "|").Replace(text)
}
