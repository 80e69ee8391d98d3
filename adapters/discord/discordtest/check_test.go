package discordtest_test

import (
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"strings"
	"testing"

	"officebot/adapters/discord/discordtest"
)

// caller makes single requests of a server, as the bot.
type caller struct {
	t      testing.TB
	server *discordtest.Server
	token  string
}

func newCaller(t testing.TB, s *discordtest.Server) caller { return caller{t, s, "Bot " + s.Token} }

// do returns the status and the body of the answer, decoded.
func (c caller) do(method, path, body string) (int, map[string]any) {
	c.t.Helper()
	status, answer := c.raw(method, path, body)
	var object map[string]any
	if len(answer) > 0 && answer[0] == '{' {
		if err := json.Unmarshal(answer, &object); err != nil {
			c.t.Fatalf("%s %s: %v in %s", method, path, err, answer)
		}
	}
	return status, object
}

func (c caller) raw(method, path, body string) (int, []byte) {
	c.t.Helper()
	request, err := http.NewRequest(method, strings.TrimSuffix(c.server.BaseURL(), "/")+path, strings.NewReader(body))
	if err != nil {
		c.t.Fatal(err)
	}
	request.Header.Set("Authorization", c.token)
	request.Header.Set("User-Agent", "DiscordBot (https://example.org, 1)")
	if body != "" {
		request.Header.Set("Content-Type", "application/json")
	}
	answer, err := c.server.Client().Do(request)
	if err != nil {
		c.t.Fatal(err)
	}
	defer answer.Body.Close()
	text, err := io.ReadAll(answer.Body)
	if err != nil {
		c.t.Fatal(err)
	}
	return answer.StatusCode, text
}

const quiet = `"allowed_mentions": {"parse": []}`

func letters(n int) string { return strings.Repeat("字", n) }

// embedded is a message of one embed.
func embedded(embed string) string { return `{` + quiet + `, "embeds": [` + embed + `]}` }

// buttons is a message of one row.
func buttons(row string) string {
	return `{"content": "?", ` + quiet + `, "components": [{"type": 1, "components": [` + row + `]}]}`
}

func button(i int) string {
	return fmt.Sprintf(`{"type": 2, "style": 1, "label": "b", "custom_id": "b%d"}`, i)
}

func several(n int, one func(int) string) string {
	var list []string
	for i := range n {
		list = append(list, one(i))
	}
	return strings.Join(list, ",")
}

func field(int) string { return `{"name": "n", "value": "v"}` }
func embed(int) string { return `{"description": "d"}` }
func row(i int) string { return `{"type": 1, "components": [` + button(i) + `]}` }

func TestMessagesAreHeldAgainstLimits(t *testing.T) {
	tests := []struct{ name, body, wrong string }{
		{"plain", `{"content": "hello", ` + quiet + `}`, ""},
		{"longest content", `{"content": "` + letters(2000) + `", ` + quiet + `}`, ""},
		{"content", `{"content": "` + letters(2001) + `", ` + quiet + `}`, "the content has 2001 characters"},
		{"no allowed_mentions", `{"content": "hello"}`, "allowed_mentions"},
		{"null in allowed_mentions", `{"content": "hello", "allowed_mentions": {"parse": null}}`, "allowed_mentions"},
		{"pings allowed", `{"content": "hello", "allowed_mentions": {"parse": ["users"]}}`, "allowed_mentions"},
		{"embed without allowed_mentions", `{"embeds": [{"title": "t"}]}`, "allowed_mentions"},
		{"longest embed", embedded(`{"title": "` + letters(256) + `", "description": "` + letters(4096) + `", "url": "https://example.org/#:~:text=a"}`), ""},
		{"title", embedded(`{"title": "` + letters(257) + `"}`), "title has 257 characters"},
		{"description", embedded(`{"description": "` + letters(4097) + `"}`), "description has 4097 characters"},
		{"footer", embedded(`{"footer": {"text": "` + letters(2049) + `"}}`), "footer has 2049 characters"},
		{"author", embedded(`{"author": {"name": "` + letters(257) + `"}}`), "author has 257 characters"},
		{"field name", embedded(`{"fields": [{"name": "` + letters(257) + `", "value": "v"}]}`), "name has 257 characters"},
		{"field value", embedded(`{"fields": [{"name": "n", "value": "` + letters(1025) + `"}]}`), "value has 1025 characters"},
		{"blank field", embedded(`{"fields": [{"name": "n", "value": " "}]}`), "blank"},
		{"fields", embedded(`{"fields": [` + several(26, field) + `]}`), "26 fields"},
		{"empty embed", embedded(`{"color": 1}`), "an embed is empty"},
		{"all embeds", embedded(`{"description": "` + letters(4000) + `"}, {"description": "` + letters(2001) + `"}`), "6001 characters"},
		{"embeds", `{` + quiet + `, "embeds": [` + several(11, embed) + `]}`, "11 embeds"},
		{"colour", embedded(`{"title": "t", "color": 16777216}`), "specification"},
		{"address", embedded(`{"title": "t", "url": "ftp://example.org"}`), "must begin with http"},
		{"buttons", buttons(several(5, button)), ""},
		{"too many buttons", buttons(several(6, button)), "6 components"},
		{"rows", `{"content": "?", ` + quiet + `, "components": [` + several(6, row) + `]}`, "6 rows"},
		{"custom_id", buttons(`{"type": 2, "style": 1, "label": "b", "custom_id": "` + letters(101) + `"}`), "custom_id has 101 characters"},
		{"twin custom_id", buttons(button(1) + "," + button(1)), "stands twice"},
		{"label", buttons(`{"type": 2, "style": 1, "label": "` + letters(81) + `", "custom_id": "a"}`), "label has 81 characters"},
		{"no label", buttons(`{"type": 2, "style": 1, "label": "", "custom_id": "a"}`), "neither label nor emoji"},
		{"emoji for a label", buttons(`{"type": 2, "style": 1, "emoji": {"name": "🗑"}, "custom_id": "a"}`), ""},
		{"link", buttons(`{"type": 2, "style": 5, "label": "l", "url": "https://example.org"}`), ""},
		{"long link", buttons(`{"type": 2, "style": 5, "label": "l", "url": "https://example.org/` + strings.Repeat("a", 500) + `"}`), "url has 520 characters"},
		{"link with custom_id", buttons(`{"type": 2, "style": 5, "label": "l", "url": "https://example.org", "custom_id": "a"}`), "no custom_id"},
		{"button with url", buttons(`{"type": 2, "style": 1, "label": "l", "url": "https://example.org"}`), "a custom_id and no url"},
		{"button outside a row", `{"content": "?", ` + quiet + `, "components": [` + button(1) + `]}`, "outside a row"},
		{"menu", buttons(`{"type": 3, "custom_id": "m", "options": [` + several(26, func(i int) string { return sprintf(`{"label": "l", "value": "%d"}`, i) }) + `]}`), "26 options"},
		{"menu values", buttons(`{"type": 3, "custom_id": "m", "options": [{"label": "a", "value": "v"}, {"label": "b", "value": "v"}]}`), "twice"},
		{"reference", `{"content": "hello", ` + quiet + `, "message_reference": {"channel_id": "1"}}`, "specification"},
		{"unknown type", `{"content": 5, ` + quiet + `}`, "specification"},
		{"new components", `{"flags": 32768, ` + quiet + `, "components": [{"type": 10, "content": "hello"}]}`, ""},
		{"new components with content", `{"content": "a", "flags": 32768, ` + quiet + `, "components": [{"type": 10, "content": "hello"}]}`, "beside them"},
		{"nonce", `{"content": "hello", "nonce": "` + strings.Repeat("n", 26) + `", ` + quiet + `}`, "nonce"},
		{"enforced without nonce", `{"content": "hello", "enforce_nonce": true, ` + quiet + `}`, "without a nonce"},
	}
	needsSpecification(t)
	r := &recorder{TB: t}
	s := discordtest.New(r, discordtest.Options{})
	bot := newCaller(t, s)
	_, made := bot.do("POST", "/channels/"+s.General.ID+"/messages", tests[0].body)
	edited := "/channels/" + s.General.ID + "/messages/" + made["id"].(string)
	for _, test := range tests {
		for _, target := range []struct{ method, path string }{
			{"POST", "/channels/" + s.General.ID + "/messages"},
			{"PATCH", edited},
		} {
			if target.method == "PATCH" && (strings.Contains(test.name, "nonce") || test.name == "reference") {
				continue // an edit has neither
			}
			status, answer := bot.do(target.method, target.path, test.body)
			failed := r.take()
			if test.wrong == "" && (failed != "" || status != http.StatusOK) {
				t.Errorf("%s %s: %d %v\n%s", target.method, test.name, status, answer, failed)
			}
			if test.wrong != "" && (!strings.Contains(failed, test.wrong) || status != http.StatusBadRequest) {
				t.Errorf("%s %s: %d, want 400 and a failure with %q, got %q", target.method, test.name, status, test.wrong, failed)
			}
		}
	}
}

func slash(rest string) string { return `{"name": "ask", "description": "Asks."` + rest + `}` }

func option(rest string) string {
	return slash(`, "options": [{"type": 3, "name": "what", "description": "What."` + rest + `}]`)
}

func TestCommandsAreHeldAgainstLimits(t *testing.T) {
	choice := func(i int) string { return sprintf(`{"name": "c%d", "value": "%d"}`, i, i) }
	long := func(i int) string {
		return sprintf(`{"type": 3, "name": "o%d", "description": "%s", "choices": [%s]}`, i, letters(100),
			several(25, func(i int) string { return sprintf(`{"name": "%s", "value": "%s"}`, letters(99), letters(99)) }))
	}
	tests := []struct{ name, command, wrong string }{
		{"plain", slash(""), ""},
		{"Chinese", `{"name": "问", "description": "问。"}`, ""},
		{"translated", slash(`, "name_localizations": {"zh-CN": "问"}, "description_localizations": {"zh-CN": "问。"}`), ""},
		{"upper case", `{"name": "Ask", "description": "Asks."}`, "lower-case"},
		{"space", `{"name": "ask me", "description": "Asks."}`, "lower-case"},
		{"translation", slash(`, "name_localizations": {"de": "Frag mich"}`), "lower-case"},
		{"no such locale", slash(`, "name_localizations": {"zh-Hans": "问"}`), "no locale"},
		{"name", `{"name": "` + letters(33) + `", "description": "Asks."}`, "lower-case"},
		{"no description", `{"name": "ask"}`, "description has 0 characters"},
		{"description", `{"name": "ask", "description": "` + letters(101) + `"}`, "description has 101 characters"},
		{"option", option(`, "required": true, "autocomplete": true`), ""},
		{"choices", option(`, "choices": [` + several(25, choice) + `]`), ""},
		{"too many choices", option(`, "choices": [` + several(26, choice) + `]`), "26 choices"},
		{"choices beside autocompletion", option(`, "autocomplete": true, "choices": [` + several(2, choice) + `]`), "no autocompletion"},
		{"choice", option(`, "choices": [{"name": "` + letters(101) + `", "value": "v"}]`), "name has 101 characters"},
		{"choice's value", option(`, "choices": [{"name": "n", "value": "` + letters(101) + `"}]`), "value has 101 characters"},
		{"required late", slash(`, "options": [{"type": 3, "name": "a", "description": "A."}, {"type": 3, "name": "b", "description": "B.", "required": true}]`), "after one that is not"},
		{"twin options", slash(`, "options": [{"type": 3, "name": "a", "description": "A."}, {"type": 3, "name": "a", "description": "B."}]`), "two options"},
		{"8000 characters", slash(`, "options": [` + several(2, long) + `]`), "of 8000"},
		{"message command", `{"name": "Ask about this", "type": 3}`, ""},
		{"message command described", `{"name": "Ask about this", "type": 3, "description": "Asks."}`, "no description"},
		{"permissions", slash(`, "default_member_permissions": "0"`), ""},
		{"context", slash(`, "contexts": [7]`), "specification"},
	}
	needsSpecification(t)
	r := &recorder{TB: t}
	s := discordtest.New(r, discordtest.Options{})
	bot := newCaller(t, s)
	at := "/applications/" + s.ApplicationID + "/commands"
	for _, test := range tests {
		for method, body := range map[string]string{"PUT": "[" + test.command + "]", "POST": test.command} {
			status, answer := bot.raw(method, at, body)
			failed := r.take()
			if test.wrong == "" && (failed != "" || status/100 != 2) {
				t.Errorf("%s %s: %d %s\n%s", method, test.name, status, answer, failed)
			}
			if test.wrong != "" && (!strings.Contains(failed, test.wrong) || status != http.StatusBadRequest) {
				t.Errorf("%s %s: %d, want 400 and a failure with %q, got %q", method, test.name, status, test.wrong, failed)
			}
		}
	}
	if bot.raw("PUT", at, "["+slash("")+","+slash("")+"]"); !strings.Contains(r.take(), "two commands") {
		t.Error("two commands of one name are let in")
	}
}

func TestUncheckedTakesEverything(t *testing.T) {
	r := &recorder{TB: t}
	s := discordtest.New(r, discordtest.Options{Unchecked: true})
	status, _ := newCaller(t, s).do("POST", "/channels/"+s.General.ID+"/messages", `{"content": "hello"}`)
	if failed := r.take(); failed != "" || status != http.StatusOK {
		t.Errorf("%d, %s", status, failed)
	}
}
