package site

import (
	"slices"
	"strings"

	"studysite/generator/diag"
)

// settings reads the keys of one mapping. What is missing or of the wrong kind
// is reported at its place and reads as its zero value; the keys that were
// asked for are those that done knows.
type settings struct {
	value *value
	name  string // of the mapping itself, before the names of its keys, with a dot
	list  *diag.List
	known []string
}

func (f *front) open(l *diag.List) *settings {
	root := *f.values
	root.pos = f.head
	return &settings{value: &root, list: l}
}

// get returns the value of a key, or nil where it is absent.
func (s *settings) get(key string) *field {
	s.known = append(s.known, key)
	for i, f := range s.value.fields {
		if f.key == key {
			return &s.value.fields[i]
		}
	}
	return nil
}

// of returns the value of a key if it is of one of the kinds, or nil.
func (s *settings) of(key string, kinds ...kind) *value {
	f := s.get(key)
	if f == nil {
		return nil
	}
	for _, k := range kinds {
		if f.value.kind == k {
			return f.value
		}
	}
	s.wrong(s.name+key, f, kinds[0])
	return nil
}

func (s *settings) wrong(name string, f *field, want kind) {
	if f.value.kind != aNothing {
		s.list.Errorf(f.pos, "wrong-type", "%s must be %s, not %s", name, want, f.value.kind)
		return
	}
	d := s.list.Errorf(f.pos, "wrong-type", "%s is empty; it must be %s", name, want)
	if f.value.startsComment() {
		d.Hint = "a # begins a comment; put the value in quotes"
	}
}

// startsComment says whether what looks like an empty value is a comment.
func (v *value) startsComment() bool {
	rest := string(v.pos.File.Text[v.pos.Start:])
	line, _, _ := strings.Cut(rest, "\n")
	return strings.HasPrefix(strings.TrimLeft(line, ": \t"), "#")
}

// text returns the text of a key, which may be absent.
func (s *settings) text(key string) phrase {
	if v := s.of(key, aText, aNumber, aTruth); v != nil {
		return phrase{strings.TrimSpace(v.text), v.pos}
	}
	return phrase{}
}

// must returns the text of a key that may not be absent.
func (s *settings) must(key string) phrase {
	before := len(*s.list)
	p := s.text(key)
	if p.text == "" && len(*s.list) == before {
		s.list.Errorf(s.value.pos, "missing-key", "%s is missing", s.name+key)
	}
	return p
}

// number returns the whole number of a key and whether it is there.
func (s *settings) number(key string) (n int, pos diag.Position, ok bool) {
	if v := s.of(key, aNumber); v != nil {
		return v.number, v.pos, true
	}
	return 0, diag.Position{}, false
}

// truth returns where a key stands that is true.
func (s *settings) truth(key string) (pos diag.Position, ok bool) {
	if v := s.of(key, aTruth); v != nil && v.truth {
		return v.pos, true
	}
	return diag.Position{}, false
}

// phrases returns the texts of a list.
func (s *settings) phrases(key string) []phrase {
	v := s.of(key, aList)
	if v == nil {
		return nil
	}
	return s.texts(s.name+key, v)
}

func (s *settings) texts(name string, v *value) []phrase {
	var out []phrase
	for _, item := range v.items {
		p := phrase{strings.TrimSpace(item.text), item.pos}
		if item.kind == aNothing || item.kind >= aList || p.text == "" {
			s.wrong("each of "+name, &field{pos: item.pos, value: item}, aText)
			continue
		}
		out = append(out, p)
	}
	return out
}

// lists returns the lists of texts of a list.
func (s *settings) lists(key string) [][]phrase {
	v := s.of(key, aList)
	if v == nil {
		return nil
	}
	var out [][]phrase
	for _, item := range v.items {
		if item.kind != aList {
			s.wrong("each of "+s.name+key, &field{pos: item.pos, value: item}, aList)
			continue
		}
		out = append(out, s.texts(s.name+key, item))
	}
	return out
}

// group returns the settings under a key, empty where it is absent.
func (s *settings) group(key string) *settings {
	v := s.of(key, aMapping)
	if v == nil {
		return &settings{value: &value{pos: s.value.pos}, name: s.name + key + ".", list: s.list}
	}
	v.pos = s.get(key).pos
	return &settings{value: v, name: s.name + key + ".", list: s.list}
}

// groups returns the settings of each mapping in a list.
func (s *settings) groups(key string) []*settings {
	v := s.of(key, aList)
	if v == nil {
		return nil
	}
	var out []*settings
	for _, item := range v.items {
		if item.kind != aMapping {
			s.wrong("each of "+s.name+key, &field{pos: item.pos, value: item}, aMapping)
			continue
		}
		out = append(out, &settings{value: item, list: s.list})
	}
	return out
}

// done reports the keys that nobody asked for.
func (s *settings) done() {
	for _, f := range s.value.fields {
		if !slices.Contains(s.known, f.key) {
			d := s.list.Errorf(f.pos, "unknown-key", "there is no key %q here", s.name+f.key)
			if near := diag.Suggest(f.key, s.known); near != "" {
				d.Hint = "did you mean " + near + "?"
			}
		}
	}
}
