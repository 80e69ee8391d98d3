package bot

// remarked answers a message that goes on with a part of a question behind a remark which the
// records can judge: "that was Chen. And in 2015?". nil of others.
func (b *Bot) remarked(f *frame, q Question) *reply {
	remark, rest := b.queries().talks.in(f.language).Remark(q.Text)
	if rest == "" || q.Topic.Talk.IsZero() {
		return nil
	}
	said := q
	said.Text = remark
	if r := b.respond(said); r.Intent != "yes_no" || r.Status == NotInRecord {
		return nil
	}
	return b.respondEach([]string{remark, rest}, q)
}
