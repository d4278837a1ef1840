package starter

import (
	"slices"
	"strings"
)

// askingWords say what is asked, and not what about.
var askingWords = strings.Fields(`a about advantage advantages an and answer any are as at be been being benefit benefits best between both briefly by can come
	common compare concept cons could define describe did difference differences different differentiate disadvantage disadvantages do
	does doing done each effect example examples explain false first following for from full get give given good happen happens has
	have how if implement important in into is it its key kind kinds know list main make makes mean means meant mention more most much
	name need needed not of on one or other our over please problem problems pros purpose q question questions reason reasons role
	same should show simple so some such tell term terms than that the their them then there these they thing things this those to
	true two type types under understand use used uses using various via vs was way ways we were what when where which while who why
	will with without work working works would write you your`)

// askingStems begin Korean words that do.
var askingStems = strings.Fields(`설명 무엇 차이 이유 방법 방식 장점 단점 장단 특징 과정 개념 의미 역할 종류 정의 예시 예를 경우 사용 이용 활용 적용
	대해 대하 대한 어떻 어떤 어떠 무슨 언제 어디 각각 필요 해결 있는 있다 있나 있을 없는 하는 하나 하면 하라 하여 되는 되어 위한 위해 비교 원리 문제 주의
	통해 그리 또는 혹은 이란 란은 서술 기술 말해 말하 생각 본인 자신 가장 많은 많이 좋은 경험 목적 때문 관점 관련 구현 계산 수식 구조 나열 제시 인가 인지 는지 만약 다른 다음 여러 주요 대표 중요`)

// asking reports whether a folded word is one that questions are put with.
func asking(key string) bool {
	if slices.Contains(askingWords, key) {
		return true
	}
	for _, stem := range askingStems {
		if strings.HasPrefix(key, stem) {
			return true
		}
	}
	return strings.Trim(key, "0123456789") == ""
}
