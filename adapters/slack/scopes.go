package slack

// Scope is a permission that the app asks a workspace for.
type Scope struct {
	Name     string
	Why      string // what it is for: "to …"
	Optional bool   // the bot does its main work without
}

// Scopes are all that the app asks for, the least that what it does needs;
// https://docs.slack.dev/reference/scopes
var Scopes = []Scope{
	{Name: "app_mentions:read", Why: "to hear messages that mention it"},
	{Name: "chat:write", Why: "to answer, and to update or delete its answers"},
	{Name: "commands", Why: "to have its commands"},
	{Name: "im:history", Why: "to hear what people write to it in direct messages"},
	{Name: "assistant:write", Why: "to stand in the agent view, suggest questions and show that it is at work"},
	{Name: "channels:history", Why: "to hear follow-ups without a mention in threads of public channels that it is a member of, and to follow edits and deletions there", Optional: true},
	{Name: "groups:history", Why: "the same in private channels", Optional: true},
	{Name: "mpim:history", Why: "the same in group conversations", Optional: true},
}

// connectionsWrite is the scope of the app-level token.
const connectionsWrite = "connections:write"

func scopeNames(optional bool) []string {
	var names []string
	for _, s := range Scopes {
		if s.Optional == optional {
			names = append(names, s.Name)
		}
	}
	return names
}
