package source

import (
	"bytes"
	"fmt"
	"testing"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/extension"
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

func BenchmarkRead(b *testing.B) {
	text := synthetic(10_000)
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		doc, _ := readString("a.md", string(text))
		if len(doc.Questions) != 10_000 {
			b.Fatalf("%d questions", len(doc.Questions))
		}
	}
}

// BenchmarkFloor is what goldmark takes to parse and render the same text.
func BenchmarkFloor(b *testing.B) {
	text := synthetic(10_000)
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	md := goldmark.New(goldmark.WithExtensions(extension.GFM))
	for b.Loop() {
		var out bytes.Buffer
		if err := md.Convert(text, &out); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkFloorPlain is the same without the extensions of GitHub.
func BenchmarkFloorPlain(b *testing.B) {
	text := synthetic(10_000)
	for b.Loop() {
		var out bytes.Buffer
		if err := goldmark.Convert(text, &out); err != nil {
			b.Fatal(err)
		}
	}
}
