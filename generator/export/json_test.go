package export

import (
	"encoding/json"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestJSONTextIsRead(t *testing.T) {
	texts := []string{
		"", "plain", `quote " and \ backslash`, "line\nline\ttab\r", "\x00\x01\x1f\x7f",
		"한글 𝒎𝒂𝒕𝒉 👩‍💻", "</script><!--", "\u2028\u2029",
	}
	want := map[string]any{"n": 12.0, "yes": true, "no": false, "empty": []any{}, "nested": map[string]any{}}
	j := &jsonText{}
	j.open('{')
	j.number("n", 12)
	j.truth("yes", true)
	j.truth("no", false)
	j.key("empty")
	j.open('[')
	j.close(']')
	j.optional("left out", "")
	nested := map[string]any{}
	j.key("nested")
	j.open('{')
	for _, text := range texts {
		j.string("key "+text, text)
		nested["key "+text] = text
	}
	j.close('}')
	j.close('}')
	want["nested"] = nested

	var got map[string]any
	if err := json.Unmarshal(j.text, &got); err != nil {
		t.Fatalf("%v\n%s", err, j.text)
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func FuzzJSONText(f *testing.F) {
	f.Add("a\"b\\c\nd\x01한")
	f.Fuzz(func(t *testing.T, text string) {
		text = string([]rune(text)) // what is read from documents is valid UTF-8
		j := &jsonText{}
		j.open('{')
		j.string(text, text)
		j.close('}')
		var got map[string]string
		if err := json.Unmarshal(j.text, &got); err != nil || got[text] != text {
			t.Errorf("%q became %s: %v", text, j.text, err)
		}
	})
}
