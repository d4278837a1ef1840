package page

import (
	"regexp"
	"strings"
)

// A summary may hold headings and phrases but no blocks. What stands between a
// question and its answer, code or options, has to be seen with the question
// all the same, so its blocks become spans with the block's name as a class;
// the style gives them back their shape.

var block = regexp.MustCompile(
	`<(/?)(address|article|aside|blockquote|caption|dd|div|dl|dt|figcaption|figure|h[1-6]|hr|li|ol|p|pre|section|` +
		`table|tbody|td|tfoot|th|thead|tr|ul)\b([^>]*)>`)

var class = regexp.MustCompile(` class="([^"]*)"`)

// focusable is on what can be scrolled by keys.
const focusable = ` tabindex="0"`

// phrasing returns safe HTML with its blocks made phrases. Of those that scroll,
// code does no longer: there it wraps.
func phrasing(html string) string {
	return block.ReplaceAllStringFunc(html, func(tag string) string {
		m := block.FindStringSubmatch(tag)
		slash, name, attributes := m[1], m[2], m[3]
		if slash != "" {
			return "</span>"
		}
		span := `<span class="as-` + name
		if c := class.FindStringSubmatch(attributes); c != nil {
			span += " " + c[1]
		}
		if name == "ol" && !strings.Contains(attributes, " start=") {
			span += " counted"
		}
		span += `"`
		if name != "pre" && strings.Contains(attributes, focusable) {
			span += focusable
		}
		span += ">"
		if name == "hr" || strings.HasSuffix(attributes, "/") {
			span += "</span>"
		}
		return span
	})
}
