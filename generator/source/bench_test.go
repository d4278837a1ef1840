package source

import (
	"bytes"
	"fmt"
	"syscall"
	"testing"
	"time"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/extension"

	"studysite/generator/diag"
	"studysite/generator/source/draft"
)

// synthetic returns a Markdown document of n questions with answers of about
// 300 bytes, always the same.
func synthetic(n int) []byte {
	var b bytes.Buffer
	b.WriteString("# 질문 모음\n")
	for i := range n {
		if i%100 == 0 {
			fmt.Fprintf(&b, "\n## 주제 %d\n", i/100+1)
		}
		fmt.Fprintf(&b, "\n### 질문 %d: batch 크기 %d에서 학습률을 어떻게 정하는지 설명하라\n\n", i+1, i*37%512)
		fmt.Fprintf(&b, "- 배치 크기에 비례해 **학습률(lr)**을 키우는 linear scaling 규칙이 있습니다.\n")
		fmt.Fprintf(&b, "- 처음에는 `warmup` 단계 %d번을 두어 gradient가 커지는 것을 막습니다.\n  - 값은 %d * 0.1 정도로 둡니다.\n\n", i%9+1, i)
		fmt.Fprintf(&b, "자세한 내용은 [문서 %d](https://example.com/%d)를 보면 됩니다.\n", i, i)
	}
	return b.Bytes()
}

// BenchmarkRead measures reading against what goldmark takes to parse and
// render the same text, in turns, so that a busy machine slows both.
func BenchmarkRead(b *testing.B) {
	for _, n := range []int{70, 1_000, 10_000, 50_000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			text := synthetic(n)
			github := goldmark.New(goldmark.WithExtensions(extension.Table, extension.Strikethrough, extension.TaskList))
			var read, floor time.Duration
			b.SetBytes(int64(len(text)))
			for b.Loop() {
				read += cpuTime(func() {
					if doc, _ := Read(diag.NewFile("a.md", text), draft.Options{}); len(doc.Questions) != n {
						b.Fatalf("%d questions", len(doc.Questions))
					}
				})
				floor += cpuTime(func() {
					var out bytes.Buffer
					if err := github.Convert(text, &out); err != nil {
						b.Fatal(err)
					}
				})
			}
			b.ReportMetric(float64(read)/float64(floor), "×floor")
			b.ReportMetric(float64(read.Milliseconds())/float64(b.N), "cpu-ms/op")
			b.ReportMetric(0, "ns/op")
		})
	}
}

// cpuTime returns the processor time that f takes, its garbage included.
func cpuTime(f func()) time.Duration {
	var before, after syscall.Rusage
	_ = syscall.Getrusage(syscall.RUSAGE_SELF, &before)
	f()
	_ = syscall.Getrusage(syscall.RUSAGE_SELF, &after)
	return time.Duration(after.Utime.Nano() - before.Utime.Nano() + after.Stime.Nano() - before.Stime.Nano())
}
