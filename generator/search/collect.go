package search

import "slices"

// posting says that a word stands in a question.
type posting struct {
	question int32 // its place in the document, from 0
	where    uint8
}

// Where a word stands: eight for the question's own text, plus the number of
// times that it stands in the answer, up to seven.
const (
	inTitle     = 8
	mostPlaces  = 7
	onceInside  = 1 // by far the most frequent value
	placesInner = 7 // mask of the number of places
)

func (p posting) inTitle() bool { return p.where&inTitle != 0 }

// add adds up two places of words.
func add(a, b uint8) uint8 {
	return (a|b)&inTitle | min(a&placesInner+b&placesInner, mostPlaces)
}

// vocabulary is every word of a site with its postings, sorted by key.
type vocabulary struct {
	keys     []string
	postings [][]posting
	texts    []passage // two for each question: its own text, then the answer's
	titles   []int     // words in the title that each question's text begins with
	lengths  []int     // words in each answer
}

// passage is a text as the words that it consists of, by their place in the
// vocabulary.
type passage []int32

// collector takes in texts and counts their words.
type collector struct {
	scanner
	ids     map[string]int32 // of words by their keys
	raws    map[string]int32 // the same by how they are written, or noWord
	keys    []string
	last    []int32 // of each word: its newest sighting, as an index from 1
	seen    []sighting
	words   []int32 // of all passages, in order
	ends    []int   // of the passages in words
	titles  []int
	current int32 // question
	first   int32 // index from 1 of the question's first sighting
	where   uint8 // what a sighting adds
}

type sighting struct {
	word int32
	posting
}

// newCollector returns a collector for questions and texts of about so many
// bytes in all.
func newCollector(questions, bytes int) *collector {
	const perWord, perSighting = 8, 16 // bytes, as measured: many words stand in a text more than once
	return &collector{
		ids:    make(map[string]int32, bytes/100),
		raws:   make(map[string]int32, bytes/100),
		words:  make([]int32, 0, bytes/perWord),
		seen:   make([]sighting, 0, bytes/perSighting),
		ends:   make([]int, 0, 2*questions),
		titles: make([]int, 0, questions),
	}
}

// question takes in the next question: its title, what else belongs to it, and
// its answer.
func (c *collector) question(title, stem, answer string) {
	c.first = int32(len(c.seen)) + 1
	c.where = inTitle
	begin := len(c.words)
	c.text(title)
	c.titles = append(c.titles, len(c.words)-begin)
	c.text(stem)
	c.ends = append(c.ends, len(c.words))
	c.where = onceInside
	c.text(answer)
	c.ends = append(c.ends, len(c.words))
	c.current++
}

func (c *collector) text(text string) {
	c.each(text, func(raw string, is script) {
		id, known := c.raws[raw]
		if !known {
			id = c.id(c.read(raw, is))
			c.raws[raw] = id
		}
		c.words = append(c.words, id)
		c.see(id)
	}, func(raw string) {
		id, known := c.raws[raw]
		if !known {
			id = c.id(c.readJoined(raw))
			c.raws[raw] = id
		}
		c.see(id)
	})
}

// noWord is the number of what is none: words that are too long when joined.
const noWord = -1

// id returns the number of the word with a key, which is nil where there is none.
func (c *collector) id(key []byte) int32 {
	if key == nil {
		return noWord
	}
	id, known := c.ids[string(key)]
	if !known {
		id = int32(len(c.keys))
		k := string(key)
		c.ids[k] = id
		c.keys = append(c.keys, k)
		c.last = append(c.last, 0)
	}
	return id
}

// see notes that a word stands in the current question.
func (c *collector) see(id int32) {
	if id == noWord {
		return
	}
	if at := c.last[id]; at >= c.first {
		p := &c.seen[at-1].posting
		p.where = add(p.where, c.where)
		return
	}
	c.seen = append(c.seen, sighting{id, posting{c.current, c.where}})
	c.last[id] = int32(len(c.seen))
}

// vocabulary sorts what was collected.
func (c *collector) vocabulary() *vocabulary {
	order := sortedOrder(c.keys)
	rank := make([]int32, len(order))
	v := &vocabulary{keys: make([]string, len(order)), postings: make([][]posting, len(order)), titles: c.titles}
	for i, id := range order {
		rank[id] = int32(i)
		v.keys[i] = c.keys[id]
	}
	v.sortPostings(c.seen, rank)
	for i, id := range c.words {
		c.words[i] = rank[id]
	}
	begin := 0
	for i, end := range c.ends {
		v.texts = append(v.texts, c.words[begin:end:end])
		if i%2 == 1 {
			v.lengths = append(v.lengths, end-begin)
		}
		begin = end
	}
	return v
}

// sortPostings puts the sightings under their words; those of one word are in
// the order of questions already.
func (v *vocabulary) sortPostings(seen []sighting, rank []int32) {
	counts := make([]int, len(v.keys)+1)
	for _, s := range seen {
		counts[rank[s.word]+1]++
	}
	for i := range v.keys {
		counts[i+1] += counts[i]
	}
	all := make([]posting, len(seen))
	for i := range v.keys {
		v.postings[i] = all[counts[i]:counts[i]:counts[i+1]]
	}
	for _, s := range seen {
		list := &v.postings[rank[s.word]]
		*list = append(*list, s.posting)
	}
}

// sortedOrder returns the indices of keys in the order of the keys.
func sortedOrder(keys []string) []int32 {
	refs := make([]ref, len(keys))
	for i := range keys {
		refs[i] = newRef(keys[i], int32(i))
	}
	sortRefs(refs)
	order := make([]int32, len(keys))
	for i, r := range refs {
		order[i] = r.to
	}
	return order
}

// find returns the place of the first word that is not before key.
func (v *vocabulary) find(key string) int {
	i, _ := slices.BinarySearch(v.keys, key)
	return i
}
