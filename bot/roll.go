package bot

import (
	"slices"

	"officebot/knowledge"
)

// RollEntry is one tenure of the office's posts.
type RollEntry struct {
	Line      Line // the name stressed, the post where there are several, the dates
	Tenure    *knowledge.Tenure
	Citations []knowledge.Citation
}

// Roll is every tenure of the office's posts that may have begun by today, in
// order of time: the answer to Guide.List, uncut and with all its citations, for
// an adapter to page.
func (b *Bot) Roll(lang string, today knowledge.Day) []RollEntry {
	list := begunBy(line(b.officePosts()), today)
	r := b.plainFrame(Language(lang), today).reply("list", Answered).items(list, severalPosts(list))
	roll := make([]RollEntry, len(list))
	for i, t := range list {
		roll[i] = RollEntry{Line: r.Lines[i], Tenure: t, Citations: slices.Clone(t.Sources)}
	}
	return roll
}

// begunBy are the tenures that may have begun by a day.
func begunBy(list []*knowledge.Tenure, day knowledge.Day) []*knowledge.Tenure {
	return slices.DeleteFunc(slices.Clone(list), func(t *knowledge.Tenure) bool { return t.Start.First > day })
}

// items adds a line for each tenure, with its post where the list has several.
func (r *reply) items(list []*knowledge.Tenure, several bool) *reply {
	posts := r.frame.bot.records.Office.Posts
	for _, t := range list {
		// The office's present post goes without saying.
		if several && (len(posts) == 0 || t.Post != posts[len(posts)-1]) {
			r.item("list.item post", arg("person", r.name(t.Person)), arg("post", r.label(t.Post)), arg("tenure", r.tenure(t)))
		} else {
			r.item("list.item", arg("person", r.name(t.Person)), arg("tenure", r.tenure(t)))
		}
	}
	return r
}

func severalPosts(list []*knowledge.Tenure) bool {
	return slices.ContainsFunc(list, func(t *knowledge.Tenure) bool { return t.Post != list[0].Post })
}
