//go:build unix

package generator

import (
	"bytes"
	"cmp"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"slices"
	"syscall"
	"testing"
	"text/tabwriter"
	"time"

	"github.com/yuin/goldmark"
)

// floorOf, set in the environment, makes the test binary do the floor's work
// and nothing else: see floor.
const floorOf = "STUDYSITE_FLOOR"

func TestMain(m *testing.M) {
	if os.Getenv(floorOf) != "" {
		if err := floor(os.Args[1], os.Args[2], os.Args[3]); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		return
	}
	os.Exit(m.Run())
}

// lengths are the documents that are measured, each so many times, site and floor
// in turn. The least of each figure counts: what is above it was the machine's
// doing. Of the ratios of one turn the median counts: a machine that is slow for a
// while is slow for both.
var lengths = []struct{ questions, runs int }{{70, 9}, {1_000, 9}, {10_000, 9}, {100_000, 3}}

// BenchmarkBuild measures the command as one runs it, in fresh processes, on
// documents of growing length, and prints a table.
// The floor is what no generator can do without, measured in the same run:
// goldmark renders the same text, and as many files of the same size are written.
// Both write to memory, each run into a new folder, so that the state of a disk
// changes neither.
func BenchmarkBuild(b *testing.B) {
	command := buildCommand(b)
	table := tabwriter.NewWriter(os.Stdout, 0, 0, 2, ' ', tabwriter.AlignRight)
	fmt.Fprintln(table, "questions\tfiles\tMB\ttime s\tCPU s\tmemory MB\tfloor CPU s\tfloor memory MB\tCPU / floor\t")
	for _, length := range lengths {
		dir := memoryDir(b)
		text := filepath.Join(dir, "document.md")
		write(b, text, document(length.questions))
		var site, floor usage
		var ratios []float64
		for i := range length.runs {
			out := filepath.Join(dir, fmt.Sprint("site", i))
			ours := measure(b, exec.Command(command, "build", "-q", text, "-o", out))
			least := measure(b, floorCommand(text, out, filepath.Join(dir, fmt.Sprint("floor", i))))
			site.lower(ours)
			floor.lower(least)
			ratios = append(ratios, ours.cpu.Seconds()/least.cpu.Seconds())
		}
		slices.Sort(ratios)
		sizes := sizesOf(b, filepath.Join(dir, "site0"))
		fmt.Fprintf(table, "%d\t%d\t%.1f\t%.3f\t%.3f\t%.0f\t%.3f\t%.0f\t%.2f\t\n",
			length.questions, len(sizes), mega(sum(sizes)), site.wall.Seconds(), site.cpu.Seconds(), mega(site.memory),
			floor.cpu.Seconds(), mega(floor.memory), ratios[len(ratios)/2])
	}
	table.Flush()
}

// buildCommand builds the command and returns where it is.
func buildCommand(b *testing.B) string {
	b.Helper()
	command := filepath.Join(b.TempDir(), "studysite")
	if out, err := exec.Command("go", "build", "-o", command, "../cmd/studysite").CombinedOutput(); err != nil {
		b.Fatalf("%v\n%s", err, out)
	}
	return command
}

func floorCommand(text, site, out string) *exec.Cmd {
	cmd := exec.Command(os.Args[0], text, site, out)
	cmd.Env = append(os.Environ(), floorOf+"=1")
	return cmd
}

// floor renders a document and writes files of the sizes that its site has.
func floor(text, site, out string) error {
	markdown, err := os.ReadFile(text)
	if err != nil {
		return err
	}
	var html bytes.Buffer
	if err := goldmark.Convert(markdown, &html); err != nil {
		return err
	}
	sizes, err := fileSizes(site)
	if err != nil {
		return err
	}
	if err := os.MkdirAll(out, 0o755); err != nil {
		return err
	}
	for i, size := range sizes {
		if err := writeBytes(filepath.Join(out, fmt.Sprint(i)), html.Bytes(), size); err != nil {
			return err
		}
	}
	return nil
}

// writeBytes writes a file of size bytes, repeating data.
func writeBytes(name string, data []byte, size int) error {
	f, err := os.Create(name)
	if err != nil {
		return err
	}
	for size > 0 && err == nil {
		var n int
		n, err = f.Write(data[:min(size, len(data))])
		size -= n
	}
	return cmp.Or(err, f.Close())
}

func fileSizes(dir string) ([]int, error) {
	var sizes []int
	err := filepath.WalkDir(dir, func(_ string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		info, err := entry.Info()
		sizes = append(sizes, int(info.Size()))
		return err
	})
	return sizes, err
}

// usage is what a process took.
type usage struct {
	wall, cpu time.Duration
	memory    int // most bytes held at one time
}

// lower keeps the lesser of each figure.
func (u *usage) lower(v usage) {
	if u.wall == 0 {
		*u = v
		return
	}
	*u = usage{min(u.wall, v.wall), min(u.cpu, v.cpu), min(u.memory, v.memory)}
}

func measure(b *testing.B, cmd *exec.Cmd) usage {
	b.Helper()
	begin := time.Now()
	if out, err := cmd.CombinedOutput(); err != nil {
		b.Fatalf("%v: %v\n%s", cmd, err, out)
	}
	wall := time.Since(begin)
	state := cmd.ProcessState
	memory := int(state.SysUsage().(*syscall.Rusage).Maxrss)
	if runtime.GOOS != "darwin" { // everybody else counts in KiB
		memory *= 1024
	}
	return usage{wall, state.UserTime() + state.SystemTime(), memory}
}

func write(b *testing.B, name string, data []byte) {
	b.Helper()
	if err := os.WriteFile(name, data, 0o644); err != nil {
		b.Fatal(err)
	}
}

func sizesOf(b *testing.B, dir string) []int {
	b.Helper()
	sizes, err := fileSizes(dir)
	if err != nil {
		b.Fatal(err)
	}
	return sizes
}

func sum(numbers []int) (total int) {
	for _, n := range numbers {
		total += n
	}
	return total
}

func mega(bytes int) float64 { return float64(bytes) / 1e6 }
