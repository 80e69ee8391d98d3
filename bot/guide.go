package bot

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"officebot/bot/voice"
	"officebot/knowledge"
)

// Guide is what the records are about and what can be asked of them, in one
// language: what an adapter names its commands by and shows to newcomers. All
// of it comes from the records, so another office's bot says "mayor" where this
// one says "director".
type Guide struct {
	Language string // BCP 47: "en", "zh-Hans", "zh-Hant"
	Office   string // as a title: "Office of the President of the People's Republic of China"
	InText   string // the same in a sentence: "the Office of the President of …"
	Role     string // what the holder is called in passing: "director", 主任; never ""
	Roles    string // the plural of Role
	// Command is the role as the name of a chat command: lower case, at most
	// maxCommand letters, digits, hyphens and underscores, and none of
	// FixedCommands: "director", "home-secretary", 主任.
	Command  string
	Examples []string            // questions that the bot answers, at most three
	Now      string              // the question for the present holder
	List     string              // the question for all holders; Roll has them uncut
	Sources  []*knowledge.Source // what is cited, in the pack's order
}

// FixedCommands are names that no Guide.Command takes, because every office's
// bot has commands of these names.
var FixedCommands = [...]string{"ask", "person", "list", "about", "help"}

// Guide tells in a language (a tag as Language reads it) what the records are
// about. It is the same for the same records, always.
func (b *Bot) Guide(lang string) Guide {
	v := voice.For(Language(lang))
	g := Guide{
		Language: v.Tag,
		Role:     b.officeRole(v),
		Examples: b.examples(v),
		Sources:  slices.Clone(b.records.Sources),
	}
	g.Office, g.InText = b.officeName(v)
	g.Roles = v.Plural(g.Role)
	g.Command = commandOf(b.commandWords(v))
	if g.Command == "" {
		g.Command = v.Say("guide.command").Text
	}
	g.Now = b.holderQuestion(v, "")
	g.List = v.Say("suggest.list", arg("roles", v.Plural(b.everyRole(v)))).Text
	for _, text := range []*string{&g.Office, &g.InText, &g.Role, &g.Roles, &g.Command, &g.List} {
		*text = inScript(*text, v.Tag)
	}
	return g
}

// officePosts are the office's posts; of records that name none, the first post
// that anybody held.
func (b *Bot) officePosts() []*knowledge.Post {
	if len(b.records.Office.Posts) > 0 {
		return b.records.Office.Posts
	}
	for i, p := range b.records.Posts {
		if len(p.Tenures) > 0 {
			return b.records.Posts[i : i+1]
		}
	}
	return b.records.Posts[:min(1, len(b.records.Posts))]
}

// officeRole is what the holder of the office's present post is called in
// passing, in a question too.
func (b *Bot) officeRole(v *voice.Voice) string {
	posts := b.officePosts()
	if len(posts) == 0 {
		return v.Say("post.holder").Text
	}
	return b.role(v, posts[len(posts)-1])
}

// everyRole is what the holders of all the office's posts are called, which may be of
// several kinds.
func (b *Bot) everyRole(v *voice.Voice) string {
	role := b.officeRole(v)
	for _, p := range b.officePosts() {
		if b.role(v, p) != role {
			return v.Say("post.holder").Text
		}
	}
	return role
}

// role is what the holder of a post is called in passing, the post's label where
// the records do not tell.
func (b *Bot) role(v *voice.Voice, p *knowledge.Post) string {
	return cmp.Or(v.Role(p), b.label(v, p))
}

// label is a post's label, with its organization where the label alone is
// shared.
func (b *Bot) label(v *voice.Voice, p *knowledge.Post) string {
	label := p.In(v.Tag)
	if p.Organization != nil && b.sharedLabels[p.Label] {
		return v.Say("post.of", arg("post", label), arg("organization", p.Organization.In(v.Tag))).Text
	}
	return label
}

// officeName is what the records are about, as a title and in a sentence: the
// office's present organization, else its present post, else all posts.
func (b *Bot) officeName(v *voice.Voice) (title, inText string) {
	office := b.records.Office
	switch {
	case len(office.Organizations) > 0:
		title = office.Organizations[len(office.Organizations)-1].In(v.Tag)
		if strings.Contains(title, " of ") {
			return title, v.Say("guide.the", arg("name", title)).Text
		}
		return title, title
	case len(office.Posts) > 0 || len(b.records.Posts) == 1:
		posts := b.officePosts()
		title = b.label(v, posts[len(posts)-1])
		return title, v.Say("guide.the", arg("name", title)).Text
	case len(b.records.Posts) == 0 && len(b.records.Organizations) > 0:
		title = b.records.Organizations[0].In(v.Tag)
		return title, title
	}
	count := arg("count", v.Count(len(b.records.Posts)))
	return v.Say("guide.many posts", count).Text, v.Say("talk.many posts", count).Text
}

// examples are questions that the bot answers, made from the records.
func (b *Bot) examples(v *voice.Voice) []string {
	var list []string
	for _, p := range slices.Backward(b.officePosts()) {
		t := exampleTenure(p)
		if t == nil {
			continue
		}
		role := arg("role", b.role(v, p))
		year := v.Say("ask.year", arg("time", strconv.Itoa(t.Start.Last.Year()))).Text
		list = append(list,
			v.Say("suggest.now", role).Text,
			v.Say("ask.holder", role, arg("time", year)).Text,
			v.Say("suggest.how long", arg("person", t.Person.In(v.Tag))).Text)
		break
	}
	for _, p := range b.records.People[:min(1, len(b.records.People))] {
		if len(list) == 0 {
			list = append(list, v.Say("suggest.who is", arg("person", p.In(v.Tag))).Text)
		}
	}
	return scripted(list, v.Tag)
}

// exampleTenure is a tenure from the middle of a post's that has a start to ask
// for, nil where none has.
func exampleTenure(p *knowledge.Post) *knowledge.Tenure {
	middle := len(p.Tenures) / 2
	for _, t := range slices.Concat(p.Tenures[middle:], p.Tenures[:middle]) {
		if t.Start.Precision > knowledge.Bounded {
			return t
		}
	}
	return nil
}

// maxCommand is how many characters a command's name has at the most; Discord's
// rule for names, ^[-_'\p{L}\p{N}]{1,32}$ in lower case.
const maxCommand = 32

// commandWords is what the name of the office's command is made from.
func (b *Bot) commandWords(v *voice.Voice) string {
	posts := b.officePosts()
	if len(posts) == 0 {
		return ""
	}
	p := posts[len(posts)-1]
	return cmp.Or(v.Role(p), p.In(v.Tag))
}

// commandOf makes a command's name of some words, "" where that gives no good
// one: part of a name would name something else.
func commandOf(words string) string {
	var name strings.Builder
	parted := false
	for _, r := range words {
		switch {
		case unicode.IsLetter(r), unicode.IsNumber(r), r == '_':
			if parted && name.Len() > 0 {
				name.WriteByte('-')
			}
			parted = false
			name.WriteRune(unicode.ToLower(r))
		case r == '\'', r == '’', unicode.IsMark(r):
		default:
			parted = true
		}
	}
	command := name.String()
	if utf8.RuneCountInString(command) > maxCommand || slices.Contains(FixedCommands[:], command) {
		return ""
	}
	return command
}
