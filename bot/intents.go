package bot

// intent is one kind of question. answer returns nil where the question is not
// of its kind.
type intent struct {
	name   string
	answer func(f *frame, name string) *reply
}

// intents are tried in this order; the first that answers has it. What is
// special stands before what is general: a comparison names people and a post
// too, so it must come before the plain "who held it".
var intents = []intent{
	{"talk", (*frame).talk},
	{"foreign", (*frame).foreignOffice},
	{"future", (*frame).future},
	{"unrecorded", (*frame).unrecorded},
	{"yes_no", (*frame).anyoneWhile},
	{"fact", (*frame).strongFact},
	{"appointer", (*frame).appointer},
	{"under", (*frame).servedUnder},
	{"succession", (*frame).successionAmong},
	{"compare", (*frame).compare},
	{"longest", (*frame).superlative},
	{"again", (*frame).heldAgain},
	{"length", (*frame).servedFor},
	{"yes_no", (*frame).yesNo},
	{"vacancy", (*frame).vacancy},
	{"number", (*frame).numberInOrder},
	{"posts_held", (*frame).postsHeld},
	{"neighbours", (*frame).neighbours},
	{"between", (*frame).betweenPeople},
	{"count", (*frame).count},
	{"list", (*frame).list},
	{"succession", (*frame).succession},
	{"tenure", (*frame).tenureOf},
	{"ordinal", (*frame).ordinalHolder},
	{"holder", (*frame).holder},
	{"about", (*frame).about},
	{"fact", (*frame).weakFact},
	{"not_understood", (*frame).notUnderstood},
}

// answer finds the intent of a frame and lets it answer.
func (f *frame) answer() *reply {
	for _, in := range intents {
		if r := in.answer(f, in.name); r != nil {
			return r
		}
	}
	panic("bot: the last intent answers everything")
}
