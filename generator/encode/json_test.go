package encode

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestJSONIsRead(t *testing.T) {
	texts := []string{
		"", "plain", "eight on", "seven\\8", "12345678\"", "1234567\x1f9012345", "<2345678<", strings.Repeat("가나다라\n", 9), `quote " and \ backslash`, "line\nline\ttab\r", "\x00\x01\x1f\x7f",
		"한글 𝒎𝒂𝒕𝒉 👩‍💻", "</script><!--", "\u2028\u2029",
	}
	want := map[string]any{"n": 12.0, "yes": true, "no": false, "empty": []any{}, "list": []any{"한글", 3.0, []any{1.0}}, "nested": map[string]any{}}
	j := &JSON{}
	j.Open('{')
	j.Number("n", 12)
	j.Truth("yes", true)
	j.Truth("no", false)
	j.Key("empty")
	j.Open('[')
	j.Close(']')
	j.Optional("left out", "")
	nested := map[string]any{}
	j.Key("list")
	j.Open('[')
	j.Value("한글")
	j.Index(3)
	j.Raw([]byte("[1]"))
	j.Close(']')
	j.Key("nested")
	j.Open('{')
	for _, text := range texts {
		j.String("key "+text, text)
		nested["key "+text] = text
	}
	j.Close('}')
	j.Close('}')
	want["nested"] = nested

	var got map[string]any
	if err := json.Unmarshal(j.Text, &got); err != nil {
		t.Fatalf("%v\n%s", err, j.Text)
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func FuzzJSON(f *testing.F) {
	f.Add("a\"b\\c\nd\x01한")
	f.Fuzz(func(t *testing.T, text string) {
		text = string([]rune(text)) // what is read from documents is valid UTF-8
		j := &JSON{}
		j.Open('{')
		j.String(text, text)
		j.Close('}')
		var got map[string]string
		if err := json.Unmarshal(j.Text, &got); err != nil || got[text] != text {
			t.Errorf("%q became %s: %v", text, j.Text, err)
		}
	})
}

func TestScript(t *testing.T) {
	script := func(inline bool) string {
		j := &JSON{Inline: inline}
		j.Script("answers-a")
		j.Open('{')
		j.String("html", "<b></b></Script>\u2028\u2029")
		j.Close('}')
		return string(j.End())
	}
	for inline, want := range map[bool]string{
		false: `(self.studysite??={})["answers-a"]={"html":"<b></b>\u003c/Script>\u2028\u2029"};`,
		true:  `(self.studysite??={})["answers-a"]={"html":"\u003cb>\u003c/b>\u003c/Script>\u2028\u2029"};`,
	} {
		if got := script(inline); got != want {
			t.Errorf("inline %v: %s, want %s", inline, got, want)
		}
	}
}
