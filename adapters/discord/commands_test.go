package discord

import (
	"encoding/json"
	"regexp"
	"strings"
	"testing"
	"testing/synctest"

	"officebot/adapters"
	"officebot/adapters/conformance"
)

// validName is Discord's rule for the names of slash commands and options.
var validName = regexp.MustCompile(`^[-_'\p{L}\p{N}\p{Devanagari}\p{Thai}]{1,32}$`)

func TestCommandsOfOffices(t *testing.T) {
	for name, office := range map[string]adapters.Office{
		"director": conformance.Embedded(t),
		"mayor":    conformance.Load(t, "../../bot/testdata/packs/bluestone.yaml"),
	} {
		t.Run(name, func(t *testing.T) {
			list := commandsFor(office, false)
			names := map[string]bool{}
			for _, c := range list {
				all := map[string]string{"": c.Name}
				for locale, local := range c.NameLocalizations {
					all[locale] = local
				}
				for locale, local := range all {
					key := locale + " " + local
					if names[key] {
						t.Errorf("two commands are named %q", key)
					}
					names[key] = true
					if c.Type == slashCommand && (!validName.MatchString(local) || strings.ToLower(local) != local) {
						t.Errorf("%q is no name for a command", local)
					}
				}
				for _, o := range c.Options {
					for _, locale := range chineseLocales {
						if local := o.NameLocalizations[locale]; !validName.MatchString(local) {
							t.Errorf("%q is no name for the option %s in %s", local, o.Name, locale)
						}
					}
				}
				for _, description := range c.DescriptionLocalizations {
					if n := adapters.Length(description); n < 1 || n > maxCommandText {
						t.Errorf("the description %q has %d characters", description, n)
					}
				}
			}
			if !names[" "+office.Guide("en").Command] {
				t.Errorf("no command is named after the office: %v", names)
			}
		})
	}
}

func TestSameCommands(t *testing.T) {
	office := conformance.Embedded(t)
	wanted := commandsFor(office, false)
	as := func(change func([]map[string]any)) []command {
		written, err := json.Marshal(wanted)
		if err != nil {
			t.Fatal(err)
		}
		var list []map[string]any
		if err := json.Unmarshal(written, &list); err != nil {
			t.Fatal(err)
		}
		change(list)
		if written, err = json.Marshal(list); err != nil {
			t.Fatal(err)
		}
		var back []command
		if err := json.Unmarshal(written, &back); err != nil {
			t.Fatal(err)
		}
		return back
	}
	tests := []struct {
		name   string
		change func([]map[string]any)
		same   bool
	}{
		{"as they are", func([]map[string]any) {}, true},
		{"with what Discord adds", func(l []map[string]any) {
			l[0]["id"], l[0]["version"], l[0]["nsfw"], l[0]["default_member_permissions"] = "1", "2", false, nil
			l[0]["contexts"] = []int{2, 0, 1}
			l[0], l[1] = l[1], l[0]
		}, true},
		{"another description", func(l []map[string]any) { l[0]["description"] = "x" }, false},
		{"another translation", func(l []map[string]any) { l[0]["description_localizations"] = map[string]string{"zh-CN": "x"} }, false},
		{"no translations", func(l []map[string]any) { l[0]["name_localizations"] = nil }, false},
		{"other contexts", func(l []map[string]any) { l[0]["contexts"] = []int{0} }, false},
		{"fewer options", func(l []map[string]any) { l[0]["options"] = nil }, false},
	}
	for _, test := range tests {
		if same, err := sameCommands(as(test.change), wanted); err != nil || same != test.same {
			t.Errorf("%s: same is %t, %v", test.name, same, err)
		}
	}
}

func TestCommandsAreWrittenOnlyWhereTheyDiffer(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		b := start(t, setup{})
		b.WaitFor("commands", func() bool { return b.Counts().CommandWrites == 1 })
		if err := b.adapter.Refresh(t.Context()); err != nil {
			t.Fatal(err)
		}
		if n := b.Counts().CommandWrites; n != 1 {
			t.Errorf("the same commands were written %d times", n)
		}
		b.desk.Swap(conformance.Load(t, "../../bot/testdata/packs/bluestone.yaml"))
		if err := b.adapter.Refresh(t.Context()); err != nil {
			t.Fatal(err)
		}
		if n := b.Counts().CommandWrites; n != 2 {
			t.Errorf("other commands were written %d times, want 2", n)
		}
		b.WaitReply(b.SlashCommand(b.General, b.Asker, b.desk.Office().Guide("en").Command, nil))
	})
}

func TestCommandsOfOneGuild(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		b := open(t, setup{})
		b.adapter.config.GuildID = b.Guild.ID
		b.run()
		b.WaitFor("commands", func() bool { return len(b.GuildCommands(b.Guild)) == 7 })
		if n := len(b.Commands()); n != 0 {
			t.Errorf("%d commands were registered everywhere", n)
		}
		if err := b.adapter.Refresh(t.Context()); err != nil || b.Counts().CommandWrites != 1 {
			t.Errorf("the commands were written %d times, %v", b.Counts().CommandWrites, err)
		}
	})
}

func TestSettings(t *testing.T) {
	key := strings.Repeat("ab", 32)
	tests := []struct {
		config Config
		names  string // in the error, "": there is none
	}{
		{Config{Token: "id.time.signature", ShardID: -1}, ""},
		{Config{PublicKey: key, ShardID: -1}, ""},
		{Config{Token: "id.time.signature", ShardID: 1, ShardCount: 2}, ""},
		{Config{ShardID: -1}, "DISCORD_TOKEN is missing"},
		{Config{Token: "hello", ShardID: -1}, "DISCORD_TOKEN does not have the three parts"},
		{Config{Token: "id.time.", ShardID: -1}, "DISCORD_TOKEN does not have the three parts"},
		{Config{Token: "xoxb-1.2.3", ShardID: -1}, "DISCORD_TOKEN is a Slack token"},
		{Config{Token: "xapp-1-2-3", ShardID: -1}, "DISCORD_TOKEN is a Slack token"},
		{Config{Token: "id.time.signature", ShardID: 2, ShardCount: 2}, "DISCORD_SHARD_ID"},
		{Config{Token: "id.time.signature", ShardID: 1}, "DISCORD_SHARD_ID"},
		{Config{Token: "id.time.signature", ShardCount: -1, ShardID: -1}, "DISCORD_SHARD"},
		{Config{PublicKey: "abc", ShardID: -1}, "DISCORD_PUBLIC_KEY"},
		{Config{Token: "id.time.signature", APIBase: "discord.com", ShardID: -1}, "DISCORD_API_BASE"},
		{Config{Token: "id.time.signature", APIBase: "https://u:p@discord.com/", ShardID: -1}, "DISCORD_API_BASE"},
	}
	for _, test := range tests {
		_, err := New(test.config, open(t, setup{}).desk)
		if test.names == "" && err != nil || test.names != "" && (err == nil || !strings.Contains(err.Error(), test.names)) {
			t.Errorf("%+v: error %v", test.config, err)
		}
	}
}
