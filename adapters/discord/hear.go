package discord

import (
	"context"
	"encoding/json"
	"time"

	"officebot/adapters"
)

// hear takes an event of the gateway and returns at once: what is to be done is
// left to the pool.
func (a *Adapter) hear(kind string, data []byte) {
	defer func() {
		if r := recover(); r != nil {
			a.desk.Panicked(name, r)
		}
	}()
	var err error
	switch kind {
	case "READY":
		err = a.hearReady(data)
	case "MESSAGE_CREATE":
		err = a.hearMessage(data)
	case "MESSAGE_UPDATE":
		err = a.hearEdit(data)
	case "MESSAGE_DELETE", "MESSAGE_DELETE_BULK":
		err = a.hearDeletion(data)
	case "INTERACTION_CREATE":
		err = a.hearInteraction(data)
	case "GUILD_CREATE", "CHANNEL_CREATE", "THREAD_CREATE", "THREAD_UPDATE", "THREAD_DELETE", "THREAD_LIST_SYNC":
		err = a.hearPlace(kind, data)
	}
	if err != nil {
		a.malformed(kind)
	}
}

// malformed tells of an event that could not be read. What is in it may be a
// person's words.
func (a *Adapter) malformed(kind string) {
	a.desk.Observer().Happened(name, adapters.Malformed)
	a.log.Warn().Str("event", kind).Msg("an event from Discord could not be read")
}

func (a *Adapter) hearReady(data []byte) error {
	var ready struct {
		User        user `json:"user"`
		Application struct {
			ID string `json:"id"`
		} `json:"application"`
	}
	if err := json.Unmarshal(data, &ready); err != nil {
		return err
	}
	a.mutex.Lock()
	defer a.mutex.Unlock()
	if ready.User.ID != "" {
		a.userID = ready.User.ID
	}
	if a.appID == "" {
		a.appID = ready.Application.ID
	}
	return nil
}

func (a *Adapter) hearMessage(data []byte) error {
	var m heard
	if err := json.Unmarshal(data, &m); err != nil {
		return err
	}
	if m.ID == "" || m.ChannelID == "" {
		return errIncomplete
	}
	if a.addressed(&m) {
		arrived := time.Now()
		a.line(m.ChannelID, func(ctx context.Context) { a.answerMessage(ctx, &m, arrived) })
	}
	return nil
}

func (a *Adapter) hearEdit(data []byte) error {
	var m heard
	if err := json.Unmarshal(data, &m); err != nil {
		return err
	}
	if m.ID == "" || m.ChannelID == "" {
		return errIncomplete
	}
	if a.isEdit(&m) {
		arrived := time.Now()
		a.line(m.ChannelID, func(ctx context.Context) { a.answerEdit(ctx, &m, arrived) })
	}
	return nil
}

func (a *Adapter) hearDeletion(data []byte) error {
	var d deleted
	if err := json.Unmarshal(data, &d); err != nil {
		return err
	}
	if d.ID != "" {
		d.IDs = append(d.IDs, d.ID)
	}
	if len(d.IDs) > 0 && d.ChannelID != "" {
		a.line(d.ChannelID, func(ctx context.Context) { a.deleteAnswers(ctx, d.IDs) })
	}
	return nil
}

// line lets a job be done behind those of the same channel: an edit or a
// deletion comes after the question, a follow-up after what it follows.
func (a *Adapter) line(channel string, job adapters.Job) {
	if !a.pool.Do("discord:"+channel, job) {
		a.refuse()
	}
}

// refuse tells of an event that nobody will handle.
func (a *Adapter) refuse() {
	a.desk.Observer().Happened(name, adapters.SendFailed)
	a.log.Warn().Int("pending", a.pool.Pending()).Msg("an event was not answered: too many are waiting, or the program is stopping")
}
