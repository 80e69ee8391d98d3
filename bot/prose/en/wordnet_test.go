package en

import (
	"bufio"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

var wordnetFolder = flag.String("wordnet", "", "the folder of WordNet's files (Debian's wordnet-base), to write wordnet.txt from")

// TestWordNet writes wordnet.txt from WordNet's files; without them it holds the
// table to its size and form.
func TestWordNet(t *testing.T) {
	if *wordnetFolder != "" {
		wn := readWordNet(t, *wordnetFolder)
		writeTable(t, "wordnet.txt", synonymsHead, wn.families())
		writeTable(t, "kinds.txt", kindsHead, wn.kinds(t))
	}
	const mostBytes = 110_000
	for name, table := range map[string]string{"wordnet.txt": wordnet, "kinds.txt": kinds} {
		if len(table) > mostBytes {
			t.Errorf("%s has %d bytes, more than %d", name, len(table), mostBytes)
		}
		for line := range strings.Lines(table) {
			if line[0] != '#' && !strings.Contains(line, ", ") && !strings.Contains(line, ": ") {
				t.Errorf("%s: %q is no family", name, line)
			}
		}
	}
}

// What the tables begin with.
const (
	synonymsHead = `# Words that mean nearly the same, and verbs with the nouns made of them, one
# family a line: WordNet 3.0's, where a word has that sense mostly. Written by
# TestWordNet (wordnet_test.go), which also names what is left out; what WordNet
# lacks stands in families.txt.
`
	kindsHead = `# Words for what is of a kind, behind the kind that it may be asked for as: "which
# instrument" is answered by a violin. WordNet 3.0's, for the kinds that are listed in
# testdata/kinds.txt. Written by TestWordNet (wordnet_test.go).
`
)

// writeTable writes lines behind a head and the notice of their source.
func writeTable(t *testing.T, name, head string, lines []string) {
	t.Helper()
	notice, err := os.ReadFile(filepath.Join("testdata", "notice.txt"))
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(name, []byte(head+string(notice)+strings.Join(lines, "\n")+"\n"), 0o644); err != nil {
		t.Fatal(err)
	}
}

// Words are taken into a family for a sense only where they have it mostly, by how
// often WordNet's texts use each sense, and the family only where it is used.
const (
	leastShare  = 0.3 // of a word's uses as that part of speech
	leastOfAll  = 0.2 // of all its uses
	leastUses   = 5   // of a family
	leastNouned = 1   // of a noun that a verb is at the root of
)

// unfit are families that are true of the language but lead astray among questions
// on offices: a constitution is a law here, to dismiss is to sack.
var unfit = []string{"constitution", "dismiss", "minister", "cabinet", "party", "state", "general", "chair", "president", "premier", "congress", "article", "first", "last", "one", "city", "office", "power", "body", "people", "time", "day", "year"}

// wordNet is what of WordNet's files is used.
type wordNet struct {
	uses   map[string]int      // by sense: "lemma/v/1"
	senses map[string][]string // offsets by "lemma/v", the commonest first
	words  map[string][]string // by "v/offset"
	nouned map[string][]string // nouns of a verb's sense, by "lemma/offset": "n/offset/word number"
	people map[string]bool     // offsets of nouns for people
	below  map[string][]string // by a noun's offset: those of its kinds
}

func readWordNet(t *testing.T, folder string) *wordNet {
	t.Helper()
	wn := &wordNet{map[string]int{}, map[string][]string{}, map[string][]string{}, map[string][]string{}, map[string]bool{}, map[string][]string{}}
	for file, read := range map[string]func(fields []string){
		"cntlist.rev": wn.readUses,
		"index.noun":  wn.readSenses, "index.verb": wn.readSenses, "index.adj": wn.readSenses,
		"data.noun": wn.readWords("n"), "data.verb": wn.readWords("v"), "data.adj": wn.readWords("a"),
	} {
		f, err := os.Open(filepath.Join(folder, file))
		if err != nil {
			t.Fatal(err)
		}
		lines := bufio.NewScanner(f)
		lines.Buffer(nil, 1<<20)
		for lines.Scan() {
			if !strings.HasPrefix(lines.Text(), " ") {
				read(strings.Fields(lines.Text()))
			}
		}
		if err := f.Close(); err != nil {
			t.Fatal(err)
		}
	}
	return wn
}

// readUses reads "abolish%2:41:00:: 1 9".
func (wn *wordNet) readUses(fields []string) {
	lemma, rest, _ := strings.Cut(fields[0], "%")
	pos := map[byte]string{'1': "n", '2': "v", '3': "a", '4': "r", '5': "a"}[rest[0]]
	wn.uses[lemma+"/"+pos+"/"+fields[1]], _ = strconv.Atoi(fields[2])
}

// readSenses reads "lemma v 2 … offset offset".
func (wn *wordNet) readSenses(fields []string) {
	n, _ := strconv.Atoi(fields[2])
	wn.senses[fields[0]+"/"+fields[1]] = fields[len(fields)-n:]
}

// personFile is the number of WordNet's file of nouns for people.
const personFile = "18"

// readWords reads "offset file type count word 0 word 0 … pointers …".
func (wn *wordNet) readWords(pos string) func([]string) {
	return func(fields []string) {
		n, _ := strconv.ParseInt(fields[3], 16, 32)
		var words []string
		for i := range int(n) {
			word, _, _ := strings.Cut(fields[4+2*i], "(")
			words = append(words, word)
		}
		wn.words[pos+"/"+fields[0]] = words
		wn.people[fields[0]] = wn.people[fields[0]] || pos == "n" && fields[1] == personFile
		pointers := fields[5+2*n:]
		for i := 0; i+3 < len(pointers) && pointers[i] != "|"; i += 4 {
			if pos == "n" && pointers[i][0] == '~' {
				wn.below[fields[0]] = append(wn.below[fields[0]], pointers[i+1])
			}
			if pos != "v" || pointers[i] != "+" || pointers[i+2] != "n" {
				continue
			}
			from, _ := strconv.ParseInt(pointers[i+3][:2], 16, 32)
			to, _ := strconv.ParseInt(pointers[i+3][2:], 16, 32)
			key := words[from-1] + "/" + fields[0]
			wn.nouned[key] = append(wn.nouned[key], fmt.Sprintf("n/%s/%d", pointers[i+1], to))
		}
	}
}

// usedAs is how often a word has a sense, and whether it has it mostly.
func (wn *wordNet) usedAs(word, pos, offset string) (uses int, mostly bool) {
	senses := wn.senses[word+"/"+pos]
	at := slices.Index(senses, offset)
	if at < 0 {
		return 0, false
	}
	count := func(pos string) (sum int) {
		for i := range wn.senses[word+"/"+pos] {
			sum += wn.uses[fmt.Sprintf("%s/%s/%d", word, pos, i+1)]
		}
		return sum
	}
	uses = wn.uses[fmt.Sprintf("%s/%s/%d", word, pos, at+1)]
	own, all := float64(count(pos)), float64(count("n")+count("v")+count("a"))
	if len(senses) == 1 && all == own {
		return uses, uses > 0 || pos == "v"
	}
	return uses, uses > 0 && float64(uses) >= leastShare*own && float64(uses) >= leastOfAll*all
}

// families are the synonyms of each sense, and each verb with its nouns, in order.
func (wn *wordNet) families() []string {
	var out []string
	for key, words := range wn.words {
		pos, offset, _ := strings.Cut(key, "/")
		var family []string
		used := 0
		for _, word := range words {
			if uses, mostly := wn.usedAs(word, pos, offset); mostly && plainWord(word) {
				family, used = append(family, strings.ReplaceAll(word, "_", " ")), used+uses
			}
		}
		if used >= leastUses {
			out = addFamily(out, family)
		}
		for _, word := range words {
			if _, mostly := wn.usedAs(word, pos, offset); mostly && plainWord(word) {
				out = addFamily(out, append([]string{strings.ReplaceAll(word, "_", " ")}, wn.nounsOf(word, offset)...))
			}
		}
		for _, word := range words {
			if pos == "v" && plainWord(word) {
				for _, agent := range wn.agentsOf(word, offset) {
					out = addFamily(out, []string{strings.ReplaceAll(word, "_", " "), agent})
				}
			}
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// agentsOf are the words for who does what a verb says, however rarely it says that: the
// leader leads.
func (wn *wordNet) agentsOf(verb, offset string) []string {
	var agents []string
	for _, to := range wn.nouned[verb+"/"+offset] {
		parts := strings.Split(to, "/")
		n, _ := strconv.Atoi(parts[2])
		noun := wn.words["n/"+parts[1]][n-1]
		_, mostly := wn.usedAs(noun, "n", parts[1])
		if wn.people[parts[1]] && mostly && noun != verb && plainWord(noun) && len(noun) > 4 && len(verb) > 2 && strings.HasPrefix(noun, verb[:3]) &&
			(strings.HasSuffix(noun, "er") || strings.HasSuffix(noun, "or")) {
			agents = append(agents, noun)
		}
	}
	return agents
}

func (wn *wordNet) nounsOf(verb, offset string) []string {
	var nouns []string
	for _, to := range wn.nouned[verb+"/"+offset] {
		parts := strings.Split(to, "/")
		n, _ := strconv.Atoi(parts[2])
		noun := wn.words["n/"+parts[1]][n-1]
		uses, mostly := wn.usedAs(noun, "n", parts[1])
		if mostly && uses >= leastNouned && noun != verb && plainWord(noun) && !strings.Contains(noun, "_") && !slices.Contains(nouns, noun) {
			nouns = append(nouns, noun)
		}
	}
	slices.Sort(nouns)
	return nouns
}

// plainWord tells whether a word is of small letters, and of two words at most.
func plainWord(word string) bool {
	return strings.Count(word, "_") < 2 && strings.IndexFunc(word, func(r rune) bool { return r != '_' && (r < 'a' || r > 'z') }) < 0 &&
		!slices.Contains(unfit, word)
}

func addFamily(all, family []string) []string {
	if len(family) < 2 {
		return all
	}
	return append(all, strings.Join(family, ", "))
}
