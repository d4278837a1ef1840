package source

import (
	"runtime"
	"runtime/debug"
	"strings"
	"testing"

	"studysite/generator/diag"
	"studysite/generator/source/draft"
)

// large returns texts of which reading must take time in proportion, whatever
// it takes the Markdown parser.
func large() []largeText {
	return []largeText{
		{"50000 questions", "a.md", ""},
		{"line of 10 MB", "a.md", strings.Repeat("word 단어 ", 900_000)},
		{"line of 10 MB of brackets", "a.md", strings.Repeat("[a](", 2_500_000)},
		{"table of 1000 by 1000", "a.md", strings.Repeat("|a", 1000) + "|\n" + strings.Repeat("|-", 1000) + "|\n" + strings.Repeat(strings.Repeat("|b", 1000)+"|\n", 1000)},
		{"ragged table", "a.md", strings.Repeat("|a", 1000) + "|\n" + strings.Repeat("|-", 1000) + "|\n" + strings.Repeat("|b\n", 100_000)},
		{"100000 nested bullets", "a.md", strings.Repeat("- ", 100_000)},
		{"bullets nested by indentation", "a.md", stairs(1500)},
		{"brackets that stay open", "a.md", strings.Repeat("[\n", 200_000)},
		{"emphasis that stays open", "a.md", strings.Repeat("*a **b _c\n", 100_000)},
		{"marks that close others", "a.md", strings.Repeat("_a\n", 100_000) + strings.Repeat("b*\n", 100_000)},
		{"containers", "a.md", strings.Repeat("::: tip\n", 50_000) + strings.Repeat(":::\n", 50_000)},
		{"definitions nested by indentation", "a.md", steps("a\n", ": b\n", 1500)},
		{"definitions", "a.md", strings.Repeat("What is it?\n: A thing\n\n", 50_000)},
		{"components", "a.mdx", strings.Repeat("<Accordion title=\"What?\">\n", 50_000) + strings.Repeat("</Accordion>\n", 50_000)},
		{"sections of questions", "a.md", "# a\n" + strings.Repeat("## FAQ\n### What is it?\na\n", 50_000)},
		{"buttons", "a.html", strings.Repeat("<h2>What is it?</h2><button>Show</button><p>a</p>", 50_000)},
		{"code that stays open", "a.md", strings.Repeat("{% highlight c %}\n\n", 50_000)},
		{"quotations", "a.md", strings.Repeat(strings.Repeat("> ", 100)+"a\n", 5_000)},
		{"escaped bars", "a.md", "|a|b|\n|-|-|\n" + strings.Repeat("|`\\|`|b|\n", 50_000)},
		{"open elements", "a.md", strings.Repeat("<div><b>a\n\n", 50_000)},
		{"details in details", "a.md", strings.Repeat("<details><summary>What?</summary>\n\na\n\n", 50_000)},
		{"web page", "a.html", strings.Repeat("<h2>What is it?</h2><p>a<b>c<i>d</p>", 50_000)},
		{"cards", "a.tsv", strings.Repeat("What is it?\tA thing\n", 50_000)},
		{"plain text", "a.txt", strings.Repeat("What is it?\n\n  • A thing\n    • of use\n\n", 50_000)},
	}
}

type largeText struct{ name, file, text string }

// stairs returns bullets of which each is nested in the one above it.
func stairs(n int) string { return steps("", "- a\n", n) }

// steps returns a line and below it another, indented further each time.
func steps(line, indented string, n int) string {
	var b strings.Builder
	for i := range n {
		b.WriteString(line + strings.Repeat("  ", i) + indented)
	}
	return b.String()
}

// BenchmarkBounded shows what large and hostile texts take for each byte, and
// how far the heap grows, in times the text.
func BenchmarkBounded(b *testing.B) {
	for _, c := range large() {
		b.Run(c.name, func(b *testing.B) {
			text := []byte(c.text)
			if c.text == "" {
				text = synthetic(50_000)
			}
			debug.FreeOSMemory()
			before := heap()
			var took float64
			for b.Loop() {
				took += float64(cpuTime(func() { Read(diag.NewFile(c.file, text), draft.Options{}) }).Microseconds())
			}
			b.ReportMetric(took/float64(b.N)/1000, "cpu-ms/op")
			b.ReportMetric(took/float64(b.N)/float64(len(text))*1000, "cpu-ns/byte")
			b.ReportMetric(float64(heap()-before)/1e6, "heap-MB")
			b.ReportMetric(float64(len(text))/1e6, "text-MB")
			b.ReportMetric(0, "ns/op")
		})
	}
}

// heap returns how much memory the heap has taken at most.
func heap() int64 {
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return int64(m.HeapSys - m.HeapReleased)
}
