package intake

import (
	"officebot/knowledge"
	"slices"
)

// YAML is the draft as people edit it: an entry a line.
func (d *Draft) YAML() []byte { return d.encode(&yamlWriter{}) }

// JSON is the draft as a large pack is kept. It has no remarks.
func (d *Draft) JSON() []byte { return d.encode(&jsonWriter{}) }

// packWriter writes a pack class by class.
type packWriter interface {
	remark(text string)
	class(name string)
	entry(fields) // of the class
	one(name string, entry fields)
	end() []byte
}

// field is a key and its value: a string, a bool, an int, a []string or a []fields.
type field struct {
	key   string
	value any
}

// fields are those of an entry that are given, in order.
type fields []field

func (f *fields) add(key, text string) {
	if text != "" {
		*f = append(*f, field{key, text})
	}
}

func (f fields) has(key string) bool {
	return slices.ContainsFunc(f, func(one field) bool { return one.key == key })
}

func (f *fields) date(key string, date knowledge.Date) { f.add(key, date.String()) }

func (f *fields) list(key string, ids []string) {
	if len(ids) > 0 {
		*f = append(*f, field{key, ids})
	}
}

func (f *fields) names(key string, names []knowledge.Name) {
	var list []fields
	for _, n := range names {
		var one fields
		one.add("name", n.Text)
		one.add("lang", n.Lang)
		list = append(list, one)
	}
	if len(list) > 0 {
		*f = append(*f, field{key, list})
	}
}

func (f *fields) flag(key string, yes bool) {
	if yes {
		*f = append(*f, field{key, true})
	}
}

func (d *Draft) encode(w packWriter) []byte {
	for _, text := range d.remarks {
		w.remark(text)
	}
	if d.sourced {
		w.class("sources")
		w.entry(sourceFields(&d.source))
	}
	if len(d.office) > 0 {
		var office fields
		office.list("organizations", d.bodies)
		office.list("posts", d.office)
		w.one("office", office)
	}
	if len(d.organizations) > 0 {
		w.class("organizations")
		for i := range d.organizations {
			w.entry(d.organizations[i].fields())
		}
	}
	w.class("posts")
	for _, p := range d.posts {
		w.entry(p.fields())
	}
	w.class("persons")
	for _, p := range d.people {
		w.entry(p.fields())
	}
	w.class("memberships")
	for _, m := range d.memberships {
		w.entry(m.fields())
	}
	return w.end()
}

func sourceFields(s *knowledge.Source) (f fields) {
	f.add("id", s.ID)
	f.add("title", s.Title)
	f.add("publisher", s.Publisher)
	f.add("url", s.URL)
	f.add("license", s.License)
	f.date("read", s.Read)
	return f
}

func (o *draftBody) fields() (f fields) {
	f.add("id", o.id)
	f.add("name", o.name)
	f.names("other_names", o.names)
	f.date("founding_date", o.founded)
	f.date("dissolution_date", o.dissolved)
	return f
}

func (p *draftPost) fields() (f fields) {
	f.add("id", p.id)
	f.add("label", p.label)
	f.names("other_names", p.names)
	f.add("role", p.role)
	f.names("other_roles", p.roles)
	f.add("organization_id", p.body)
	if p.seats > 1 {
		f = append(f, field{"seats", p.seats})
	} else {
		f.flag("shared", p.shared)
	}
	f.add("succeeds", p.succeeds)
	return append(f, field{"complete", false})
}

func (p *draftPerson) fields() (f fields) {
	f.add("id", p.id)
	f.add("name", p.name)
	f.add("family_name", p.family)
	f.add("given_name", p.given)
	f.date("death_date", p.died)
	f.names("other_names", p.names)
	return f
}

func (m *draftMembership) fields() (f fields) {
	f.add("id", m.id)
	f.add("person_id", m.person.id)
	f.add("post_id", m.post.id)
	f.date("start_date", m.start)
	f.date("end_date", m.end)
	f.flag("acting", m.acting)
	f.add("start_reason", m.startReason)
	f.add("end_reason", m.endReason)
	f.add("appointed_by", m.appointedBy)
	f.date("announced", m.announced)
	f.list("under", m.under)
	var sources []fields
	for _, c := range m.citations {
		var one fields
		if c.url != "" {
			one.add("url", c.url)
			one.add("note", c.note)
		} else {
			one.add("source", sourceID)
			one.add("section", c.section)
			one.add("passage", c.passage)
		}
		sources = append(sources, one)
	}
	if len(sources) > 0 {
		f = append(f, field{"sources", sources})
	}
	return f
}
