package source

import (
	"strings"
	"testing"
)

// TestHostile puts hostile text into the answer of the second of three
// questions. Whatever it is, all three questions are found with their own
// answers, and what comes out is inert.
func TestHostile(t *testing.T) {
	for name, text := range map[string]string{
		"script":                 "<script>alert(1)</script>",
		"script in line":         "a <script>alert(1)</script> b",
		"script in capitals":     "<SCRIPT SRC=//x></SCRIPT>",
		"script split":           "<scr<script>ipt>alert(1)</script>",
		"script type":            "<script type=text/template><b></script>",
		"event handler":          "<img src=x onerror=alert(1)>",
		"event handler quoted":   `<p onclick="alert('1')">a</p>`,
		"svg onload":             "<svg onload=alert(1)><circle/></svg>",
		"svg script":             "<svg><script>alert(1)</script></svg>",
		"math":                   `<math href="javascript:alert(1)">x</math>`,
		"javascript link":        "[a](javascript:alert(1))",
		"javascript link caps":   "[a](JaVaScRiPt:alert(1))",
		"javascript entity":      "[a](javascript&#58;alert(1))",
		"javascript entity 2":    "<a href='&#106;avascript:alert(1)'>a</a>",
		"javascript tab":         "<a href='java\tscript:alert(1)'>a</a>",
		"javascript newline":     "<a href='java\nscript:alert(1)'>a</a>",
		"javascript space":       "[a]( javascript:alert(1))",
		"javascript control":     "<a href='\x01javascript:alert(1)'>a</a>",
		"javascript zero width":  "[a](java\u200bscript:alert(1))",
		"javascript autolink":    "<javascript:alert(1)>",
		"javascript image":       "![a](javascript:alert(1))",
		"javascript reference":   "[a][b]\n\n[b]: javascript:alert(1)",
		"vbscript":               "[a](vbscript:msgbox)",
		"data link":              "[a](data:text/html,<script>alert(1)</script>)",
		"data image":             "![a](data:image/svg+xml;base64,PHN2Zz4=)",
		"file link":              "[a](file:///etc/passwd)",
		"blob link":              "[a](blob:https://x)",
		"quote in address":       `[a](https://x/"onmouseover="alert(1))`,
		"quote in title":         `[a](https://x '"><script>alert(1)</script>')`,
		"angle in address":       "[a](<https://x/><script>>)",
		"base":                   "<base href=https://evil.example/>",
		"meta refresh":           `<meta http-equiv="refresh" content="0;url=https://evil.example">`,
		"style":                  "<style>body{display:none}</style>",
		"style attribute":        `<div style="position:fixed;inset:0">a</div>`,
		"class of the page":      `<div class="q answer">a</div>`,
		"link element":           "<link rel=stylesheet href=//x>",
		"form":                   "<form action=//x><input name=a><button>go</button></form>",
		"input":                  "<input type=password autofocus onfocus=alert(1)>",
		"iframe":                 "<iframe src=//x srcdoc='<script>alert(1)</script>'></iframe>",
		"object":                 "<object data=x><embed src=x></object>",
		"template element":       "<template><script>alert(1)</script></template>",
		"noscript":               "<noscript><p title='</noscript><img src=x onerror=alert(1)>'>",
		"textarea":               "<textarea></p><script>alert(1)</script>",
		"title element":          "<title></p></title><b>a",
		"plaintext":              "<plaintext>all",
		"xmp":                    "<xmp><script>alert(1)</script></xmp>",
		"comment":                "<!-- <script>alert(1)</script> -->",
		"comment conditional":    "<!--[if IE]><script>alert(1)</script><![endif]-->",
		"cdata":                  "<![CDATA[<script>alert(1)</script>]]>",
		"processing instruction": "<?php echo 1 ?>",
		"doctype":                "<!DOCTYPE html>",
		"unclosed div":           "<div><div><div>",
		"unclosed details":       "<details><summary>x",
		"unclosed table":         "<table><tr><td>",
		"unclosed bold":          "<b><i><u>",
		"unclosed attribute":     `<a href="x`,
		"unclosed tag":           "<a",
		"end tags":               "</div></details></p></body></html>",
		"end of the page":        "</div></main></body></html><script>alert(1)</script>",
		"wrong order":            "<b><p></b></p><table><b></table>",
		"select":                 "<select><script>alert(1)</script></select>",
		"clobbering":             "<a id=location name=body>a</a><img name=getElementById>",
		"form clobbering":        "<form id=document><input name=cookie></form>",
		"template syntax":        "{{.Secret}} {{template \"x\"}} {% raw %} ${x} <%= y %>",
		"attribute list":         "a {onclick=alert(1)}",
		"heading attributes":     "#### a {onclick=alert(1) id=x style=y}",
		"bidi override":          "a \u202eevil\u202c b",
		"bidi isolate":           "a \u2066evil b",
		"NUL":                    "a\x00b",
		"control characters":     "a\x07\x08\x1bb\x9b",
		"stray bytes":            "a\xff\xfeb",
		"surrogate":              "a\xed\xa0\x80b",
		"noncharacter":           "a\uffffb &#xffff; &#0; &#x110000;",
		"line separators":        "a\u2028b\u2029c",
		"many combining marks":   "a" + strings.Repeat("\u0301", 2000),
		"zalgo id":               "#### " + strings.Repeat("a\u0300", 500),
		"long word":              strings.Repeat("a", 15_000),
		"long line":              strings.Repeat("a b ", 10_000),
		"nested bullets":         strings.Repeat("- ", 1000) + "a",
		"nested quotes":          strings.Repeat("> ", 1000) + "a",
		"nested brackets":        strings.Repeat("[", 1000) + "a" + strings.Repeat("](b)", 1000),
		"nested emphasis":        strings.Repeat("*a **b ", 500),
		"nested elements":        strings.Repeat("<div>", 2000) + "a",
		"nested bold":            strings.Repeat("<b>", 2000) + "a",
		"nested lists":           strings.Repeat("<ul><li>", 1000) + "a",
		"nested tables":          strings.Repeat("<table><tr><td>", 500) + "a",
		"nested definitions":     strings.Repeat("a\n: ", 500) + "a",
		"definition":             "a\n: <script>alert(1)</script>",
		"component":              "<Accordion title=\"<script>alert(1)</script>\" onClick={alert}>\na <img src=x onerror=alert(1)>\n</Accordion>",
		"nested containers":      strings.Repeat("::: tip\n", 1000) + "a\n" + strings.Repeat(":::\n", 1000),
		"open components":        strings.Repeat("<Accordion title=\"a\">\n", 500),
		"nested components":      strings.Repeat("<Note>\n", 500) + "a\n" + strings.Repeat("</Note>\n", 500),
		"button":                 "<button onclick=alert(1)>go</button> <button onclick=alert(1)>go</button>",
		"link of another syntax": "`a <javascript:alert(1)>`_ `b <//evil.example>`__",
		"backticks":              "````` ` `` ``` a",
		"formula":                "$\\href{javascript:alert(1)}{x}$",
		"entity bomb":            strings.Repeat("&ngE;&NotEqualTilde;", 500),
		"footnotes":              "[^1] [^1]: a\n\n[^1]: [^1]",
		"reference loop":         "[a]: [a]\n\n[a]",
		"autolink":               `<https://x"onclick=alert(1)>`,
		"image in link":          "[![a](x\"onerror=alert(1))](y)",
		"table":                  "|a|b|\n|-|-|\n|<script>alert(1)</script>|\\|onclick|",
		"own attributes":         `<div data-n="0" data-o="99999999999">x</div><span data-n="1"></span>`,
		"windows path":           "![a](C:\\Windows\\a.png) [b](\\\\server\\share)",
		"path outside":           "![a](../../etc/passwd) [b](/etc/passwd) [c](..%2f..%2fx)",
		"protocol relative":      "[a](//evil.example) ![b](//evil.example/x.png)",
	} {
		t.Run(name, func(t *testing.T) {
			doc, list := readString("a.md", "## What is first?\n\nfirst answer\n\n## What is second?\n\n"+text+"\n\n## What is third?\n\nthird answer\n")
			checkDocument(t, doc, list)
			if strings.Contains(text, "<plaintext>") || strings.HasPrefix(text, "<!DOCTYPE") {
				t.Logf("%+v", titles(doc))
			}
			got := titles(doc)
			if len(got) != 3 || got[0] != "What is first?" || got[1] != "What is second?" || got[2] != "What is third?" {
				t.Fatalf("questions: %q", got)
			}
			if a := doc.Questions[0].Answer.HTML; a != "<p>first answer</p>" {
				t.Errorf("the first answer is %q", a)
			}
			if a := doc.Questions[2].Answer.HTML; a != "<p>third answer</p>" {
				t.Errorf("the third answer is %q", a)
			}
		})
	}
}

// TestHostileTitles puts hostile text into a question.
func TestHostileTitles(t *testing.T) {
	for name, title := range map[string]string{
		"path": "../../etc/passwd", "device": "CON", "marks": "???", "emoji": "👩‍💻🔥", "long": strings.Repeat("긴 ", 5000), "script": "<script>alert(1)</script> what?",
		"handler": "<img src=x onerror=alert(1)> what?", "link": "[what?](javascript:alert(1))", "template": "{{.}} what?", "dots": "..", "slash": "/", "nul": "a\x00?", "override": "\u202ewhat?",
		"html": "<b>what</b> is <i>this", "number": "1.", "bold": "**what?**", "code": "`what`?", "image": "![what](x.png)?", "spaces": "\u3000 \u00a0 what?",
	} {
		t.Run(name, func(t *testing.T) {
			doc, list := readString("a.md", "## What is first?\n\nfirst\n\n## "+title+"\n\nsecond\n\n## What is third?\n\nthird\n")
			checkDocument(t, doc, list)
			if len(doc.Questions) != 3 {
				t.Errorf("questions: %q", titles(doc))
			}
		})
	}
}
