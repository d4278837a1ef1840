package generator

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"strings"
)

// document returns a Markdown document with so many questions, the same each
// time: sections of 50, answers of three points and about 300 bytes, Korean
// mixed with English.
func document(questions int) []byte {
	words := strings.Fields(`모델의 학습을 데이터로 가중치와 함수는 최적화 attention gradient 입력에 따라 손실이
		줄어드는 방향으로 정규화를 적용하면 layer 출력 확률 분포를 나타내고 batch 크기와 transformer 인코더
		디코더 벡터 행렬 곱으로 계산 합니다 embedding 토큰 문장에서 의미를 찾는 과정 normalization 입니다`)
	random := rand.New(rand.NewPCG(1, 2))
	phrase := func(n int) string {
		picked := make([]string, n)
		for i := range picked {
			picked[i] = words[random.IntN(len(words))]
		}
		return strings.Join(picked, " ")
	}
	var doc bytes.Buffer
	doc.WriteString("# 질문 모음\n")
	for i := range questions {
		if i%50 == 0 {
			fmt.Fprintf(&doc, "\n## 주제 %d %s\n", i/50+1, phrase(2))
		}
		fmt.Fprintf(&doc, "\n### %s %d을 설명하라\n\n", phrase(3), i+1)
		for range 3 {
			fmt.Fprintf(&doc, "- %s\n", phrase(10))
		}
	}
	return doc.Bytes()
}
