package talk

import "officebot/bot/query"

// ledBefore is a topic whose last question was for whoever led somebody, as one of him who was
// led, where a message asks of the time in a post: "under which president was Chen?", "whom did
// he replace?" is about Chen.
func ledBefore(topic *Topic, m *Message) *Topic {
	who, ok := topic.Asked.Ask.(query.Who)
	leaders, led := who.Set.(query.Leaders)
	if !ok || !led || !ofTenure(m) {
		return topic
	}
	people := PeopleIn(query.Who(leaders))
	if len(people) != 1 {
		return topic
	}
	of := *topic
	of.People, of.Posts, of.Line = people, nil, nil
	return &of
}

// ofTenure tells whether a message asks when or how long somebody held a post, or who came next
// to him.
func ofTenure(m *Message) bool {
	ask := m.Part.Ask
	if ask == nil && len(m.Asks) > 0 {
		ask = m.Asks[0]
	}
	switch a := ask.(type) {
	case query.Date, query.HowLong:
		return true
	case query.Who:
		_, step := a.Set.(query.Step)
		return step
	}
	return false
}
