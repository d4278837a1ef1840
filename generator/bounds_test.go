//go:build unix

package generator

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"text/tabwriter"
)

// bound is a document that grows: text returns so many parts of it.
type bound struct {
	file  string
	parts int
	text  func(parts int) string
}

// below returns a document of one question, with so much below it.
func below(before, part, after string) func(int) string {
	return func(parts int) string { return before + strings.Repeat(part, parts) + after + "\n" }
}

// bounds are documents that are large, and such as somebody would send to do
// harm. Each is measured at the number of parts given and at twice that.
var bounds = []bound{
	{"questions.md", 25_000, func(n int) string {
		var b strings.Builder
		for i := range n {
			fmt.Fprintf(&b, "## What is number %d?\n\nIt is the number %d, a thing of its own 숫자 %d.\n\n", i, i, i)
		}
		return b.String()
	}},
	{"questions.html", 25_000, func(n int) string {
		var b strings.Builder
		for i := range n {
			fmt.Fprintf(&b, "<h2>What is <b>number %d</b> for?</h2><p>It is <code>%d</code>, a thing.</p>\n", i, i)
		}
		return b.String()
	}},
	{"tags.md", 25_000, func(n int) string {
		var b strings.Builder
		for i := range n {
			fmt.Fprintf(&b, "## What is <b>number %d</b> for?\n\nIt is the <kbd>number %d</kbd>, a <u>thing</u> of its own.\n\n", i, i)
		}
		return b.String()
	}},
	{"equal.md", 25_000, below("", "## What is it?\n\nIt is a thing.\n\n", "")},
	{"cards.csv", 25_000, func(n int) string {
		var b strings.Builder
		for i := range n {
			fmt.Fprintf(&b, "What is number %d?,It is the number %d\n", i, i)
		}
		return b.String()
	}},
	{"closings.md", 25_000, func(n int) string {
		var b strings.Builder
		b.WriteString(strings.Repeat("## What is it?\n\nA thing.\n\n", 5))
		for i := range n {
			fmt.Fprintf(&b, "## Thanks for reading %d\n\nIt ends.\n\n", i)
		}
		return b.String()
	}},
	{"letters.md", 500_000, below("## What?\n\n", "a", "")},
	{"letters.html", 250_000, below("<h2>What?</h2>", "<i>a", "")},
	{"blank.md", 500_000, below("## What?\n\na", "\n", "a")},
	{"blank.txt", 500_000, below("What is it?\n  - a", "\n", "  - a")},
	{"blank.html", 500_000, below("<h2>What?</h2>a", "\n", "a")},
	{"paragraphs.html", 200_000, below("<h2>What?</h2>", "<p>a", "")},
	{"items.html", 100_000, below("<h2>What?</h2>", "<li>a", "")},
	{"breaks.html", 100_000, below("<h2>What?</h2>", "<br>a", "")},
	{"line.md", 450_000, below("## What?\n\n", "word 단어 ", "")},
	{"line.txt", 450_000, below("What is it?\n  - ", "word 단어 ", "")},
	{"line.html", 450_000, below("<html><h2>What?</h2><p>", "word 단어 ", "")},
	{"line.tsv", 450_000, below("What?\t", "word 단어 ", "\nWhy?\tb")},
	{"table.md", 500, below("## What?\n\n"+strings.Repeat("|a", 1000)+"|\n"+strings.Repeat("|-", 1000)+"|\n", strings.Repeat("|b", 1000)+"|\n", "")},
	{"table.html", 500, below("<html><h2>What?</h2><table>", "<tr>"+strings.Repeat("<td>b", 1000), "</table>")},
	{"bullets.md", 50_000, below("## What?\n\n", "- ", "a")},
	{"quotations.md", 50_000, below("## What?\n\n", "> ", "a")},
	{"brackets.md", 50_000, below("## What?\n\n", "[", "a")},
	{"links.md", 125_000, below("## What?\n\n", "[a](", "a")},
	{"definitions.md", 25_000, below("## What?\n\n", "[a]: b\n", "[a]")},
	{"stars.md", 500_000, below("## What?\n\n", "*", "a")},
	{"backticks.md", 500_000, below("## What?\n\n", "`", "a")},
	{"dollars.md", 500_000, below("## What?\n\n", "$", "a")},
	{"elements.md", 100_000, below("## What?\n\n", "<div>", "a")},
	{"elements.html", 100_000, below("<h2>What?</h2>", "<div>", "a")},
	{"details.md", 20_000, below("## What?\n\n", "<details><summary>b</summary>\n\na\n\n", "")},
}

// BenchmarkBounds measures the command on documents of two sizes, and prints a
// table: no more memory than 20 times the document and 200 MB, and no more than
// twice the time for twice the document. Of two runs the least of each figure
// counts.
func BenchmarkBounds(b *testing.B) {
	command := buildCommand(b)
	table := tabwriter.NewWriter(os.Stdout, 0, 0, 2, ' ', tabwriter.AlignRight)
	fmt.Fprintln(table, "document\tMB\tCPU s\tmemory MB\tmay be MB\tCPU at 2n / n\t")
	for _, c := range bounds {
		half, _ := measureBound(b, command, c, c.parts)
		whole, size := measureBound(b, command, c, 2*c.parts)
		fmt.Fprintf(table, "%s\t%.2f\t%.2f\t%.0f\t%.0f\t%.2f\t\n", c.file, mega(size), whole.cpu.Seconds(), mega(whole.memory), 20*mega(size)+200, whole.cpu.Seconds()/half.cpu.Seconds())
		if mega(whole.memory) > 20*mega(size)+200 {
			b.Errorf("%s takes too much memory", c.file)
		}
	}
	table.Flush()
}

// memoryDir returns a folder on a disk in memory, where there is one: others take
// longer to make files where many have just been removed.
func memoryDir(b *testing.B) string {
	dir, err := os.MkdirTemp("/dev/shm", "studysite")
	if err != nil {
		return b.TempDir()
	}
	b.Cleanup(func() { os.RemoveAll(dir) })
	return dir
}

func measureBound(b *testing.B, command string, c bound, parts int) (usage, int) {
	dir := memoryDir(b)
	text := c.text(parts)
	file := filepath.Join(dir, c.file)
	write(b, file, []byte(text))
	var least usage
	for i := range 2 {
		least.lower(measure(b, exec.Command(command, "build", "-q", file, "-o", filepath.Join(dir, fmt.Sprint("site", i)))))
	}
	return least, len(text)
}
