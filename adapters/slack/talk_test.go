package slack

import (
	"strings"
	"testing"

	"officebot/adapters/slack/slacktest"
)

// talk is what people say to each other in a thread.
var talk = []string{
	"see you tomorrow",
	"when is the meeting?",
	"in 2010 I started here",
	"who is coming to lunch?",
	"thanks, see you at lunch",
	"he's on vacation until Monday",
	"I think Chen was director in 2010",
	"Chen was director in 2010",
	"the director is on vacation until Monday",
	"can you send me the list?",
	"how long will it take?",
	"and then we went home",
	"in 1998 we were still in Berlin",
	"since 2003 I have worked with him",
	"I like that one",
	"no idea",
	"when did you start?",
	"what about you?",
	"2010 was a good year",
	"Ding is my cat",
	"let's ask the director",
	"my first day was 1 June 2024",
	"Jia and Chen are coming",
	"that is right",
	"no",
	"more, then",
	"he left in 2013",
	"they moved in 2003",
	"she was great",
	"is it raining?",
	"what's the wifi password?",
	"who has the keys?",
	"when does it start?",
	"he is back tomorrow",
	"我2010年开始在这里工作",
	"明天见",
	"你什么时候开始的？",
	"stop",
	"is he free tomorrow?",
	"are they still together?",
	"who is on duty this week?",
	"who is the boss here?",
	"when is the director back?",
	"is the director in today?",
	"is the director coming?",
	"is anyone there?",
	"is it done?",
	"who is on it?",
	"谁知道？",
	"他在吗？",
	"主任今天来吗？",
	"<!here> who was director in 1998?",
	"<!subteam^S0GROUP|@historians> who was director in 1998?",
	"<@U9> who was director in 1998?",
	":wave:",
	"> who was director in 1998?",
	"~who was director in 1998?~",
}

func TestPeoplesTalkIsLeftAlone(t *testing.T) {
	for name, by := range map[string]string{"the asker": "U1", "somebody else": "U2"} {
		t.Run(name, func(t *testing.T) {
			both(t, func(t *testing.T, http bool) {
				r := start(t, setup{http: http, options: slacktest.Options{Scopes: reading}})
				for _, said := range talk {
					if answer := thread(r, "who was director in 2010?")(by, said); answer != "" {
						t.Errorf("%q is answered: %s", said, answer)
					}
				}
			})
		})
	}
}

// What the asker may mean for the bot, and others say to each other.
func TestOthersInAThreadNameWhatTheyAskAbout(t *testing.T) {
	inBubble(t, func(t *testing.T) {
		r := start(t, setup{options: slacktest.Options{Scopes: reading}})
		for _, said := range []string{"2010?", "in 2010?", "next?", "who is next?", "do you know Chen?", "so Chen was director?", "Ding is next?", "Chen left in 2013, right?", "谁？"} {
			if answer := thread(r, "who was director in 2010?")("U2", said); answer != "" {
				t.Errorf("%q by somebody else is answered: %s", said, answer)
			}
		}
		for said, want := range map[string]string{"was Chen director in 2010": "Yes", "when did Ding become director?": "2013", "1998年的主任是谁": "贾廷安"} {
			if answer := thread(r, "who was director in 2010?")("U2", said); !strings.Contains(answer, want) {
				t.Errorf("%q by somebody else is answered %q, want %q", said, answer, want)
			}
		}
	})
}

// thread lets somebody ask, and returns what says more in the thread and tells what
// the bot answers to it, "" nothing.
func thread(r *rig, question string) (say func(user, text string) string) {
	asked := r.Mention("C1", "U1", question)
	r.WaitReply(asked.TS)
	return func(user, text string) string {
		r.t.Helper()
		before := len(r.Replies(asked.TS))
		r.WaitAck(r.ThreadMessage("C1", asked.TS, user, text))
		now := r.Replies(asked.TS)
		if len(now) == before {
			return ""
		}
		return now[before].Text
	}
}

func TestFollowUpsByTheAskerAreAnswered(t *testing.T) {
	inBubble(t, func(t *testing.T) {
		r := start(t, setup{options: slacktest.Options{Scopes: reading}})
		for said, want := range map[string]string{
			"and after him?":                  "Ding Xuexiang",
			"and after him":                   "Ding Xuexiang",
			"before him?":                     "Jia Ting'an",
			"how long did he serve":           "Chen Shiju",
			"how long did he serve?":          "Chen Shiju",
			"and in 1998":                     "Jia Ting'an",
			"and 1998?":                       "Jia Ting'an",
			"what about 2004?":                "Chen Shiju",
			"I meant 2014":                    "Ding Xuexiang",
			"who was director in 1998?":       "Jia Ting'an",
			"who was director in 1998":        "Jia Ting'an",
			"list all directors":              "Zhang Jingwu",
			"who was director in 2023?":       "nobody",
			"who was director in March 2003?": "Jia Ting'an",
			"are you sure?":                   "Chen Shiju",
			"again?":                          "Chen Shiju",
			"who is next?":                    "Ding Xuexiang",
			"since when?":                     "2003",
			"so Chen was director?":           "Yes",
			"do you know Ding?":               "Ding Xuexiang",
			"list them":                       "Zhang Jingwu",
			"did he resign?":                  "do not say",
			"where was he born?":              "do not say",
			"他之后是谁":                           "丁薛祥",
			"that is fine, *and after him?*":  "Ding Xuexiang",
		} {
			say := thread(r, "who was director in 2010?")
			if said == "他之后是谁" {
				say = thread(r, "2010年的主任是谁？")
			}
			if answer := say("U1", said); want == "" != (answer == "") || !strings.Contains(answer, want) {
				t.Errorf("%q by the asker is answered %q, want %q", said, answer, want)
			}
		}
	})
}

func TestWhoHasTheTurn(t *testing.T) {
	both(t, func(t *testing.T, http bool) {
		r := start(t, setup{http: http, options: slacktest.Options{Scopes: reading}})
		say := thread(r, "who was director in 2010?")
		for _, step := range []struct{ user, said, want string }{
			{"U2", "and after him?", ""},                                   // is about whom people speak of
			{"U1", "and after him?", ""},                                   // no more the asker's turn
			{"U2", "who was director in 1998?", "Jia Ting'an"},             // whoever asks it plainly
			{"U1", "and after him?", ""},                                   // another's turn
			{"U1", "who was director in 2010?", "Chen Shiju"},              // has it again
			{"U1", "thanks", ""},                                           // and keeps it
			{"U1", "and after him?", "Ding Xuexiang"},                      //
			{"U2", "<@U1> did you see the game?", ""},                      // ends it
			{"U1", "and after him?", ""},                                   //
			{"U1", "<@" + r.BotUserID + "> and after him?", "Han Shiming"}, // a mention is for the bot
			{"U1", "and before him?", "Ding Xuexiang"},                     // and gives the turn
		} {
			if answer := say(step.user, step.said); (step.want == "") != (answer == "") || !strings.Contains(answer, step.want) {
				t.Errorf("%q by %s is answered %q, want %q", step.said, step.user, answer, step.want)
			}
		}
	})
}
