package bot

import (
	"slices"

	"officebot/bot/language"
	"officebot/knowledge"
)

// about answers "who is X", "tell me about X", "what is the office", and a
// question that is nothing but a name.
func (f *frame) about(intent string) *reply {
	if f.unknown > 0 && len(f.people) == 0 {
		return nil
	}
	switch {
	case len(f.people) > 0 && f.wantsPerson():
		if r := f.whichPerson(intent); r != nil {
			return r
		}
		return f.aboutPerson(intent, f.people[0])
	case len(f.people) == 0 && f.step == 0 && (f.ask == askWhat || f.has(language.About) || f.ask == askNothing) && len(f.times) == 0:
		return f.aboutOrganization(intent)
	}
	return nil
}

func (f *frame) wantsPerson() bool {
	if f.unknown > 0 || f.asksBeside() {
		return false
	}
	if f.ask == askNothing || f.has(language.About) {
		return true
	}
	if f.step != 0 || f.has(language.End) {
		return false
	}
	return (f.ask == askWho || f.ask == askWhat) && !f.asksFact()
}

func (f *frame) aboutPerson(intent string, p *knowledge.Person) *reply {
	r := f.reply(intent, Answered)
	r.People = []*knowledge.Person{p}
	said := 0
	for _, t := range p.Tenures {
		if said == maxNames {
			break
		}
		if t.Start.Precision <= knowledge.Bounded && t.End.Precision <= knowledge.Bounded && !t.Ongoing && len(p.Tenures) > 1 && !slices.Contains(f.bot().records.Office.Posts, t.Post) && said > 0 {
			continue
		}
		r.sayTenure(t)
		said++
	}
	if profile := f.profile(p.ID); profile != nil && said == 0 {
		r.plain(profile.Text.In(r.Language)).cite(profile.Sources...)
		return r
	}
	if said == 0 {
		r.Status, r.People = NotInRecord, nil
		return r.say("about.unknown", arg("person", r.name(p))).cite(p.Sources...)
	}
	if profile := f.profile(p.ID); profile != nil {
		r.cite(profile.Sources...)
	}
	return r
}

// profile is the first fact about somebody or something: its definition.
func (f *frame) profile(id string) *knowledge.Fact {
	for _, fact := range f.bot().records.Facts {
		if len(fact.About) > 0 && fact.About[0] == id {
			return fact
		}
	}
	return nil
}

func (f *frame) aboutOrganization(intent string) *reply {
	orgs := f.orgs
	if len(orgs) == 0 && (f.has(language.Office) || f.has(language.It)) {
		if office := f.bot().records.Office.Organizations; len(office) > 0 {
			orgs = office[len(office)-1:]
		}
	}
	if len(orgs) == 0 {
		return nil
	}
	o := orgs[0]
	// "What does the office do" asks for more than what it is.
	if m := f.matchFact(f.view); m != nil && len(m.terms) > 2 && kindsOf(f.ask)&m.fact.Kinds != 0 && f.unexplained(m) == 0 {
		return f.tellFact(intent, m.fact)
	}
	if fact := f.profile(o.ID); fact != nil {
		return f.tellFact(intent, fact)
	}
	if posts := o.Posts; len(posts) > 0 {
		f.posts = posts
		return f.holderNow("holder")
	}
	return nil
}
