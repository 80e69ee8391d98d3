// Package slacktest is Slack for tests, on loopback or in a network inside the
// process: a server that speaks the Web API, Socket Mode and the Events API over
// HTTP as Slack does, with people who write and press, and faults on demand. Only
// tests import it.
//
//	s := slacktest.New(t, slacktest.Options{})
//	// … an adapter with s.APIURL(), s.BotToken, s.AppToken …
//	s.WaitConnections(1)
//	asked := s.Mention("C1", "U1", "who was director in 2010?")
//	answer := s.WaitReply(asked.TS)
//	s.Press(answer, answer.Button("Sources").ActionID, "U1")
//
// The world is in server.go, team.go and message.go: one app, installed in one
// workspace or several (Install), each with its own token, channels and people.
// A Server is also its first Team, so s.Mention and s.BotToken are that one's.
//
// What people do is in say.go, tell.go and press.go. Each returns the Event that
// Slack sends of it, once the workspace granted the scope for it (Grant): over a
// socket (deliver.go and socket.go; sever.go has how one ends) or, after DeliverTo,
// by signed HTTP requests (post.go), with the repetitions that Slack makes of what
// nobody acknowledges. forge.go has the requests that Slack would not send.
//
// What the app does is in api.go, which lists the methods, and in chat.go,
// threads.go, views.go, people.go, oauth.go and hooks.go (response_url). Every
// message and view is held against Slack's limits and the project's own rules
// (rules.go, walker.go, blockkit.go, mrkdwn.go; limits.go reads the numbers from
// the contract); one that breaks them fails the test. faults.go breaks the
// platform.
//
// What happened is read with Messages, Ephemerals, Views, Acks, Calls and
// Counts (seen.go), and awaited with the Wait functions (wait.go). For long
// runs, Options.Keep bounds what is remembered and Options.Unchecked leaves the
// payloads unread.
package slacktest
