package en

import (
	"slices"

	"officebot/bot/grammar"
	"officebot/knowledge/fold"
)

// whatWasThere is "what was there before the office came into being" as "what came before the
// office", and so with what was there after it.
func (r *reader) whatWasThere() []fold.Token {
	end := r.lattice.Len()
	if !r.isBeside(0) {
		if at := r.pastWasThere(0); at > 0 && r.isBeside(at) {
			return r.cameBeside(at, end)
		}
		return nil
	}
	for at := 2; at < end-1; at++ { // "before the office existed, what was there?"
		if r.lattice.Gap(at) == fold.Comma && r.pastWasThere(at) == end {
			return r.cameBeside(0, at)
		}
	}
	return nil
}

// cameBeside asks what came before or after the body behind that preposition, nil where up to another
// token anything else is said.
func (r *reader) cameBeside(at, end int) []fold.Token {
	to := r.bodyThere(at+1, end)
	if to == 0 {
		return nil
	}
	return slices.Concat(wordsOf("what", "came"), spaced(r.lattice.Tokens[at:to]))
}

// isBeside tells whether "before" or "after" stands at a token.
func (r *reader) isBeside(at int) bool {
	return r.hasPreposition(at, "before") || r.hasPreposition(at, "after")
}

// pastWasThere is the token behind "what was there", "which body existed", 0 where nothing asks so.
func (r *reader) pastWasThere(at int) int {
	to := max(r.pastA(at, grammar.Question, "what"), r.pastA(at, grammar.Determiner, "what"), r.pastA(at, grammar.Determiner, "which"))
	if to == 0 {
		return 0
	}
	if body := r.pastA(to, grammar.Noun, "body"); body > 0 {
		to = body
	}
	verb := max(r.pastA(to, grammar.Auxiliary, "be"), r.pastA(to, grammar.Verb, "exist"))
	if verb == 0 {
		return 0
	}
	if there := r.pastA(verb, grammar.Pronoun, "there"); there > 0 {
		return there
	}
	return verb
}

// bodyThere is the token behind a body at a token, of which up to another is said at most that it
// was there or was founded or abolished; 0 where none stands there or more is said.
func (r *reader) bodyThere(at, end int) int {
	at = r.pastThe(at)
	_, to := r.bodyNamed(at)
	if to == 0 {
		to = max(r.pastA(at, grammar.Noun, "body"), r.pastA(at, grammar.Pronoun, "it"))
	}
	if to == 0 {
		return 0
	}
	for at = to; at < end; {
		next := 0
		for _, leaf := range r.lattice.At(at) {
			if w := leaf.Word; w != nil && (w.Class == grammar.Auxiliary && (w.Sense == "be" || w.Sense == "have") && !w.Form.Has(grammar.Denied) || w.Class == grammar.Verb && founding[w.Sense]) {
				next = max(next, leaf.To+len(leaf.Rest))
			}
		}
		if next == 0 {
			return 0
		}
		at = next
	}
	return to
}

// founding are the senses of verbs by which a body comes to be, is there, or is no more.
var founding = map[string]bool{"exist": true, "event found": true, "event abolish": true, "event cease": true, "event restore": true}
