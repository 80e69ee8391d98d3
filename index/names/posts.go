package names

import (
	"slices"

	"officebot/knowledge"
)

// post enters the labels and roles of a post, alone and with the names of its
// organization.
func (t *titling) post(record int, p *knowledge.Post) {
	t.labels, t.roles, t.nouns = t.labels[:0], t.roles[:0], t.nouns[:0]
	t.label(record, p.Label, p.Organization)
	for i := range p.Names {
		t.label(record, p.Names[i].Text, p.Organization)
	}
	t.role(record, p.Role)
	for i := range p.Roles {
		t.role(record, p.Roles[i].Text)
	}
	if p.Organization == nil {
		return
	}
	known := t.names[p.Organization]
	for _, noun := range t.nouns {
		for _, name := range known.whole {
			t.withOrganization(record, yielding, noun, name)
		}
	}
	for _, role := range t.roles {
		for _, name := range known.whole {
			t.withOrganization(record, derived, role, name)
		}
		for _, name := range known.short {
			t.withOrganization(record, yielding, role, name)
		}
		for _, name := range known.governed {
			t.withOrganization(record, derived, role, name)
		}
	}
}

// label enters a label, and notes as a role what of it goes before the name of
// the organization: itself, or its beginning where it ends with that name.
func (t *titling) label(record int, text string, o *knowledge.Organization) {
	name := t.phrase(text)
	if len(name) == 0 || containsPhrase(t.labels, name) {
		return
	}
	t.labels = append(t.labels, name)
	t.add(ofPost, label, record, name)
	head := t.head(name)
	if len(head) < len(name) {
		t.add(ofPost, partly, record, head)
	}
	t.shortHeads(record, name, head)
	if o == nil {
		t.complement(record, name, head)
	}
	if !t.is(name[0], han) {
		for i := 2; i < len(name); i++ {
			if t.is(name[i], preposition) {
				t.add(ofPost, partly, record, name[:i])
			}
		}
		for _, variant := range t.variants(name) {
			t.add(ofPost, derived, record, variant)
		}
		t.otherPreposition(record, name)
		t.opened(record, name)
	}
	if o != nil {
		t.noteRole(t.roleIn(name, o))
	}
}

// role enters what a holder is called in passing.
func (t *titling) role(record int, text string) {
	role := t.phrase(text)
	t.add(ofPost, partly, record, role)
	t.noteRole(role)
	if len(role) > 0 {
		t.shortHeads(record, role, t.head(role))
	}
}

func (t *titling) noteRole(role phrase) {
	if len(role) > 0 && !containsPhrase(t.roles, role) {
		t.roles = append(t.roles, role)
	}
}

// roleIn is the part of a label that is not the organization's name: "Director"
// of "Director of the Office of the President", 主任 of 主席办公室主任. It is the
// label itself where the name is not in it, and nothing where it is elsewhere.
func (t *titling) roleIn(name phrase, o *knowledge.Organization) phrase {
	for _, known := range t.names[o].whole {
		n := len(name) - len(known)
		switch {
		case n > 1 && t.is(name[n-1], preposition) && slices.Equal(name[n:], known):
			return name[:n-1]
		case n > 0 && slices.Equal(name[:len(known)], known):
			return name[len(known):]
		case n >= 0 && placeIn(name, known) >= 0:
			return nil
		}
	}
	return name
}

// withOrganization enters a role with an organization: "director of the
// office", "office director"; Chinese puts the organization first.
func (t *titling) withOrganization(record int, g grade, role, organization phrase) {
	if t.is(role[0], han) != t.is(organization[0], han) {
		return
	}
	t.addJoined(g, record, organization, role)
	if t.is(role[0], han) {
		return
	}
	t.addJoined(g, record, role, t.of, organization)
	t.addJoined(g, record, role, t.at, organization)
	t.addJoined(g, record, role, t.for_, organization)
	t.addJoined(g, record, role, t.in, organization)
}

// addJoined enters, for a post, phrases written one after the other.
func (t *titling) addJoined(g grade, record int, phrases ...phrase) {
	t.buffer = t.buffer[:0]
	for _, p := range phrases {
		t.buffer = append(t.buffer, p...)
	}
	t.add(ofPost, g, record, t.buffer)
}

// otherPreposition enters a label with the last of its "of" and "for" written
// as another preposition: "harbourmaster at Port Ellery".
func (t *titling) otherPreposition(record int, name phrase) {
	for i := len(name) - 2; i > 0; i-- {
		if name[i] != t.of[0] && name[i] != t.for_[0] {
			continue
		}
		for _, other := range [...]phrase{t.of, t.for_, t.at, t.in} {
			if other[0] != name[i] {
				t.addJoined(derived, record, name[:i], other, name[i+1:])
			}
		}
		return
	}
}

// opened enters a label that has no preposition as one with it: "Finance
// Minister", "minister of finance".
func (t *titling) opened(record int, name phrase) {
	last := len(name) - 1
	if last < 1 || len(t.head(name)) < len(name) || t.is(name[0], lesser) {
		return
	}
	t.addJoined(derived, record, name[last:], t.of, name[:last])
	t.addJoined(derived, record, name[last:], t.for_, name[:last])
}

func containsPhrase(phrases []phrase, p phrase) bool {
	for _, q := range phrases {
		if slices.Equal(p, q) {
			return true
		}
	}
	return false
}
