package source

import (
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/japanese"
	"golang.org/x/text/encoding/korean"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/traditionalchinese"
	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/encoding/unicode/utf32"
	"golang.org/x/text/unicode/norm"
	"golang.org/x/tools/txtar"

	"studysite/generator/diag"
	"studysite/generator/source/draft"
)

const korea = "## 딥러닝이란 무엇인가\n\n- 데이터에서 패턴을 학습하는 알고리즘입니다.\n\n## 과적합을 막는 방법은?\n\n드롭아웃을 사용합니다.\n"

// TestLineEnds reads one document with line ends of all kinds, with a mark at
// its beginning and without a line end at its end; there is no difference.
func TestLineEnds(t *testing.T) {
	want, _ := readString("a.md", korea)
	for name, text := range map[string]string{
		"CRLF":  strings.ReplaceAll(korea, "\n", "\r\n"),
		"CR":    strings.ReplaceAll(korea, "\n", "\r"),
		"mixed": strings.Replace(strings.Replace(korea, "\n", "\r\n", 2), "입니다.\n\n", "입니다.\r\r", 1),
		"BOM":   "\ufeff" + korea,
		"all":   "\ufeff" + strings.ReplaceAll(korea, "\n", "\r\n"),
		"open":  strings.TrimSuffix(korea, "\n"),
	} {
		got, list := readString("a.md", text)
		if len(list) > 0 {
			t.Errorf("%s: %+v", name, list)
		}
		checkDocument(t, got, list)
		if diff := cmp.Diff(string(describe(want, nil)), string(describe(got, nil))); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
	}
}

// TestEncodings reads one document in several encodings.
func TestEncodings(t *testing.T) {
	want, _ := readString("a.md", korea)
	for name, text := range map[string]string{
		"CP949":               encode(t, korean.EUCKR, korea),
		"UTF-16LE":            encode(t, unicode.UTF16(unicode.LittleEndian, unicode.UseBOM), korea),
		"UTF-16BE":            encode(t, unicode.UTF16(unicode.BigEndian, unicode.UseBOM), korea),
		"UTF-16LE, CRLF":      encode(t, unicode.UTF16(unicode.LittleEndian, unicode.UseBOM), strings.ReplaceAll(korea, "\n", "\r\n")),
		"UTF-16LE, no mark":   encode(t, unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM), strings.Repeat("## What is it?\n\nplain\n\n", 1)+korea),
		"CP949, short answer": encode(t, korean.EUCKR, "## 이것은 무엇인가\n\n답이다\n"),
	} {
		got, list := readString("a.md", text)
		if len(list) != 1 || list[0].Rule != "encoding" || list[0].Severity != diag.Warning || !strings.Contains(list[0].Text, strings.Split(strings.Split(name, ",")[0], "LE")[0][:5]) {
			t.Errorf("%s: diagnostics %+v", name, list)
		}
		if name == "CP949" || name == "UTF-16LE" || name == "UTF-16BE" || name == "UTF-16LE, CRLF" {
			if diff := cmp.Diff(string(describe(want, nil)), string(describe(got, nil))); diff != "" {
				t.Errorf("%s (-want +got):\n%s", name, diff)
			}
		}
	}
}

// TestOtherEncodings reads files as editors in Korea, Japan and China saved them,
// and says so where the first byte of another encoding stands.
func TestOtherEncodings(t *testing.T) {
	korean16, _ := unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM).NewEncoder().String("1. 과적합이란 무엇인가?\n학습한 것에만 맞는다.\n")
	korean32, _ := utf32.UTF32(utf32.LittleEndian, utf32.UseBOM).NewEncoder().String("1. 과적합이란 무엇인가?\n학습한 것에만 맞는다.\n")
	for name, c := range map[string]struct{ text, title, want string }{
		"CP932":    {encode(t, japanese.ShiftJIS, "問1. 犬とは何ですか？\n吠える動物のことです。\n"), "犬とは何ですか？", "the file is in CP932, not in UTF-8 (byte 0x96 at offset 0), and was converted"},
		"EUC-JP":   {encode(t, japanese.EUCJP, "問1. 犬とは何ですか？\n吠える動物のことです。\n"), "犬とは何ですか？", "the file is in EUC-JP, not in UTF-8 (byte 0xcc at offset 0), and was converted"},
		"GB18030":  {encode(t, simplifiedchinese.GB18030, "1. 什么是进程？\n进程是程序的一次执行。\n"), "什么是进程？", "the file is in GB18030, not in UTF-8 (byte 0xca at offset 7), and was converted"},
		"Big5":     {encode(t, traditionalchinese.Big5, "1. 什麼是程序？\n程序是程式的一次執行。\n"), "什麼是程序？", "the file is in BIG5, not in UTF-8 (byte 0xa4 at offset 3), and was converted"},
		"UTF-16BE": {korean16, "과적합이란 무엇인가?", "the file is in UTF-16BE, not in UTF-8 (byte 0xac at offset 6), and was converted"},
		"UTF-32":   {korean32, "과적합이란 무엇인가?", "the file is in UTF-32, not in UTF-8 (byte 0xff at offset 0), and was converted"},
	} {
		doc, list := readString("a.txt", c.text)
		if got := titles(doc); len(got) != 1 || got[0] != c.title {
			t.Errorf("%s: questions %q", name, got)
		}
		if len(list) != 1 || list[0].Text != c.want {
			t.Fatalf("%s: %+v, want %q", name, list, c.want)
		}
		if line, _ := list[0].Position.Excerpt(80); !strings.Contains(line, c.title) {
			t.Errorf("%s: the line is shown as %q", name, line)
		}
	}
}

// TestSingleAccent reads the only letter of a text that is not ASCII as what it can only
// be beside Latin letters, and leaves a byte that is none where it is.
func TestSingleAccent(t *testing.T) {
	for text, want := range map[string]string{
		"## Is Caf\xe9 a word?\n\nIt is.\n":      "Is Café a word?",
		"## Is there \xd6stersund?\n\nNo.\n":     "Is there Östersund?",
		"## What is \xe9 ?\n\nA letter.\n":       "What is \ufffd ?",
		"## Is a\xfe ü a word?\n\nNot at all.\n": "Is a\ufffd ü a word?",
	} {
		if doc, _ := readString("a.md", text); len(doc.Questions) != 1 || titles(doc)[0] != want {
			t.Errorf("%q: %q, want %q", text, titles(doc), want)
		}
	}
}

// TestSingleByteEncodings reads files in encodings with one byte for each character,
// which only their characters tell apart, or what a web page says of itself.
func TestSingleByteEncodings(t *testing.T) {
	russian, hebrew := "## Что такое процесс?\n\nПрограмма, которая выполняется.\n", "## מהו תהליך במערכת?\n\nתוכנית שרצה עכשיו.\n"
	for name, text := range map[string]string{
		"WINDOWS-1252": encode(t, charmap.Windows1252, "## ¿Qué es una función?\n\nUna relación – «única».\n"),
		"WINDOWS-1251": encode(t, charmap.Windows1251, russian),
		"KOI8-R":       encode(t, charmap.KOI8R, russian),
		"WINDOWS-1255": encode(t, charmap.Windows1255, hebrew),
		"WINDOWS-1256": encode(t, charmap.Windows1256, "## ما هي العملية؟\n\nبرنامج يعمل الآن في الذاكرة.\n"),
		"ISO-8859-2":   "<html><meta charset=iso-8859-2><h2>" + encode(t, charmap.ISO8859_2, "Co je ťažké? Kde je žlutý kůň?</h2><p>Ve škole, říká učitel."),
	} {
		file := "a.md"
		if name == "ISO-8859-2" {
			file = "a.html"
		}
		doc, list := readString(file, text)
		if len(doc.Questions) != 1 || len(list) != 1 || !strings.HasPrefix(list[0].Text, "the file is in "+name+", not in UTF-8") || strings.Contains(titles(doc)[0], "\ufffd") {
			t.Errorf("%s: %q, %+v", name, titles(doc), list)
		}
	}
}

// TestDecomposed reads letters that were taken apart, as computers of Apple keep
// them in names of files and some editors in texts.
func TestDecomposed(t *testing.T) {
	for name, text := range map[string]string{"a.md": korea, "b.csv": "질문,답변\n과적합이란?,잡음까지 배운 것\n", "c.md": "## ガンマとは？\n\nギリシャ文字です。Ångström é\n"} {
		want, _ := readString(name, text)
		got, list := readString(name, norm.NFD.String(text))
		if diff := cmp.Diff(string(describe(want, nil)), string(describe(got, list))); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
	}
	if doc, list := readString("a.md", "## W\bWh\bha\bat\bt?\n\n_\ba _\bb\n"); len(list) > 0 || titles(doc)[0] != "What?" || doc.Questions[0].Answer.Text != "a b" {
		t.Errorf("overstruck: %q, %+v", titles(doc), list)
	}
	if _, list := readString("a.md", "## What?\n\na \x00 b\n"); len(list) != 1 || list[0].Text != "byte 0x0 at offset 12 is no character and is shown as � (1 such)" {
		t.Errorf("%+v", list)
	}
}

// TestLineEndsOfForms reads every form with other line ends, with a mark at its
// beginning and without a line end at its end: none makes a difference.
func TestLineEndsOfForms(t *testing.T) {
	paths, _ := filepath.Glob("testdata/forms/*.txtar")
	for _, path := range paths {
		archive, err := txtar.ParseFile(path)
		if err != nil {
			t.Fatal(err)
		}
		in := archive.Files[0]
		text := strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(string(in.Data))
		lines := strings.SplitAfter(text, "\n")
		for i := range lines {
			lines[i] = strings.Replace(lines[i], "\n", []string{"\r\n", "\n", "\r\n"}[i%3], 1)
		}
		want := describe(readString(in.Name, text))
		for name, other := range map[string]string{
			"mark": "\ufeff" + text, "CRLF": strings.ReplaceAll(text, "\n", "\r\n"), "CR": strings.ReplaceAll(text, "\n", "\r"), "mixed": strings.Join(lines, ""),
			"no end": strings.TrimRight(text, "\n"), "all": "\ufeff" + strings.TrimRight(strings.ReplaceAll(text, "\n", "\r\n"), "\r\n"),
		} {
			if diff := cmp.Diff(string(want), string(describe(readString(in.Name, other)))); diff != "" {
				t.Errorf("%s with %s (-want +got):\n%s", filepath.Base(path), name, diff)
			}
		}
	}
}

func encode(t *testing.T, to encoding.Encoding, text string) string {
	t.Helper()
	out, err := to.NewEncoder().String(text)
	if err != nil {
		t.Fatal(err)
	}
	return out
}

// TestRefused gives files that hold no questions.
func TestRefused(t *testing.T) {
	for name, c := range map[string]struct{ text, want string }{
		"empty":         {"", "the file is empty"},
		"blank":         {" \n\n\t", "the file is empty"},
		"mark only":     {"\ufeff", "the file is empty"},
		"PDF":           {"%PDF-1.7\n%\xe2\xe3", "this is a PDF file, not a text"},
		"Word":          {"PK\x03\x04abc", "this is a ZIP archive, such as a Word, Excel or Anki file, not a text"},
		"picture":       {"\x89PNG\r\n", "this is a picture, not a text"},
		"binary":        {strings.Repeat("\x00\x01\x02\x00\xff\x00\x00", 100), "this is a binary file, not a text"},
		"no encoding":   {strings.Repeat("## What?\n\n\x81\x8d\x90 and \x9d\n", 5), "the file is not UTF-8: byte 0x81 at offset 10"},
		"prose":         {"Nothing is asked here.\n\nAnd nothing is answered.\n", "no questions found; this looks like Markdown"},
		"code":          {"```\n## What?\n```\n", "no questions found; this looks like Markdown"},
		"contents":      {"# Contents\n\n- [a](#a)\n- [b](#b)\n", "no questions found; this looks like Markdown"},
		"bad format":    {"## What?\n", "there is no reader \"word\""},
		"missing start": {"## What?\n", "no line says \"[딥러닝]\", where the questions start"},
	} {
		opts := draft.Options{}
		switch name {
		case "bad format":
			opts.Format = "word"
		case "missing start":
			opts.Start = "[딥러닝]"
		}
		doc, list := Read(diag.NewFile("a.md", []byte(c.text)), opts)
		if len(doc.Questions) > 0 {
			t.Errorf("%s: questions %q", name, titles(doc))
		}
		if !list.HasErrors() || !strings.HasPrefix(list[len(list)-1].Text, c.want) {
			t.Errorf("%s: %+v, want %q", name, list, c.want)
		}
	}
}

// TestStrayBytes replaces what is not UTF-8 and tells where it stands.
func TestStrayBytes(t *testing.T) {
	doc, list := readString("a.md", "## 무엇인가\n\n답\xff이다 \xe3\x80\n")
	if got := doc.Questions[0].Answer.Text; got != "답\ufffd이다 \ufffd\ufffd" {
		t.Errorf("answer %q", got)
	}
	if len(list) != 3 || list[0].Position.Line() != 3 || list[0].Text != "byte 0xff at offset 20 is not UTF-8 and is shown as �" {
		t.Errorf("diagnostics %+v", list)
	}
}

func TestMarkers(t *testing.T) {
	text := "# Book\n\nHere it begins\n\n## What is one?\n\n1\n\n## What is two?\n\n2\n\nThe end\n\n## What is three?\n\n3\n"
	doc, list := Read(diag.NewFile("a.md", []byte(text)), draft.Options{Start: "Here it begins", End: "The end"})
	if diff := cmp.Diff([]string{"What is one?", "What is two?"}, titles(doc)); diff != "" || len(list) > 0 {
		t.Errorf("questions (-want +got):\n%s\n%+v", diff, list)
	}
	_, list = Read(diag.NewFile("a.md", []byte(text)), draft.Options{Start: "Here it begin", End: "The  End."})
	if len(list) != 2 || list[0].Hint != `did you mean "Here it begins"?` || list[1].Rule != "end-not-found" {
		t.Errorf("diagnostics %+v", list)
	}
}

func TestOverride(t *testing.T) {
	text := "## Topic one?\n\n- What is a?\n- What is b?\n"
	for questions, want := range map[string][]string{"h2": {"Topic one?"}, "items": {"What is a?", "What is b?"}} {
		doc, _ := Read(diag.NewFile("a.md", []byte(text)), draft.Options{Questions: questions})
		if diff := cmp.Diff(want, titles(doc)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", questions, diff)
		}
	}
	if _, list := Read(diag.NewFile("a.md", []byte(text)), draft.Options{Questions: "h7"}); !list.HasErrors() || !strings.Contains(list[0].Hint, "h1, h2") {
		t.Errorf("diagnostics %+v", list)
	}
}

// TestForeign refuses texts that are no documents, and says what they are.
func TestForeign(t *testing.T) {
	for name, text := range map[string]string{
		"LaTeX":              "% questions\n\\documentclass{exam}\n\\begin{document}\n\\question What is it?\n\\end{document}\n",
		"a Jupyter notebook": `{"cells": [{"cell_type": "markdown", "source": ["## What is it?"]}]}`,
		"data in JSON":       `[{"question": "What is it?", "answer": "A thing"}]`,
		"data in XML":        `<?xml version="1.0"?><quiz><question>What is it?</question></quiz>`,
		"rich text":          `{\rtf1\ansi What is it?\par A thing.}`,
	} {
		doc, list := readString("a", text)
		if len(doc.Questions) > 0 || len(list) != 1 || list[0].Text != "no questions found; this looks like "+name || list[0].Hint == "" {
			t.Errorf("%s: %q, %+v", name, titles(doc), list)
		}
	}
}
