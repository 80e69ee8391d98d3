package discordtest_test

import (
	"testing"

	"github.com/bwmarrin/discordgo"
	"github.com/google/go-cmp/cmp"

	"officebot/adapters/discord/discordtest"
	"officebot/adapters/wire"
)

var (
	everywhere = []discordgo.InteractionContextType{0, 1, 2}
	anybody    = []discordgo.ApplicationIntegrationType{0, 1}
)

func commands() []*discordgo.ApplicationCommand {
	return []*discordgo.ApplicationCommand{
		{
			Name: "ask", Description: "Asks.", Contexts: &everywhere, IntegrationTypes: &anybody,
			NameLocalizations: &map[discordgo.Locale]string{"zh-CN": "问"},
			Options: []*discordgo.ApplicationCommandOption{
				{Type: discordgo.ApplicationCommandOptionString, Name: "question", Description: "What to ask.", Required: true},
				{Type: discordgo.ApplicationCommandOptionString, Name: "person", Description: "Of whom.", Autocomplete: true},
				{Type: discordgo.ApplicationCommandOptionBoolean, Name: "private", Description: "For your eyes only."},
			},
		},
		{Name: "Ask about this", Type: discordgo.MessageApplicationCommand, Contexts: &everywhere},
	}
}

// answering is a bot whose handler answers each interaction.
func answering(t *testing.T, s *discordtest.Server, handle func(*discordgo.Session, *discordgo.InteractionCreate) error) *discordgo.Session {
	t.Helper()
	client, _ := echo(t, s)
	client.AddHandler(func(c *discordgo.Session, i *discordgo.InteractionCreate) {
		if err := handle(c, i); err != nil {
			t.Errorf("interaction %s: %v", i.ID, err)
		}
	})
	open(t, s, client)
	if _, err := client.ApplicationCommandBulkOverwrite(s.ApplicationID, "", commands()); err != nil {
		t.Fatal(err)
	}
	return client
}

func say(text string, flags discordgo.MessageFlags, buttons ...discordgo.MessageComponent) *discordgo.InteractionResponseData {
	data := &discordgo.InteractionResponseData{Content: text, Flags: flags, AllowedMentions: noPings}
	if len(buttons) > 0 {
		data.Components = []discordgo.MessageComponent{discordgo.ActionsRow{Components: buttons}}
	}
	return data
}

func TestSlashCommandIsAnswered(t *testing.T) {
	t.Parallel()
	s := discordtest.New(t, discordtest.Options{Network: new(wire.Network)})
	answering(t, s, func(c *discordgo.Session, i *discordgo.InteractionCreate) error {
		data := i.ApplicationCommandData()
		flags := discordgo.MessageFlags(0)
		if private := data.GetOption("private"); private != nil && private.BoolValue() {
			flags = discordgo.MessageFlagsEphemeral
		}
		return c.InteractionRespond(i.Interaction, &discordgo.InteractionResponse{
			Type: discordgo.InteractionResponseChannelMessageWithSource,
			Data: say("you ask: "+data.GetOption("question").StringValue(), flags),
		})
	})
	foreign := s.NewChannel(s.NewForeignGuild("Elsewhere"), "lobby")
	places := map[string]*discordtest.Channel{
		"guild": s.General, "thread": s.NewThread(s.General, "a thread"), "direct": s.DirectChannel(s.Asker),
		"group": s.NewGroup(s.Asker, s.NewUser("bob")), "foreign guild": foreign,
	}
	for name, place := range places {
		for _, private := range []bool{false, true} {
			i := s.SlashCommand(place, s.Asker, "ask", discordtest.Values{"question": "who?", "private": private})
			answer := s.WaitReply(i)
			if answer.Content != "you ask: who?" || (answer.Flags&discordtest.Ephemeral != 0) != private {
				t.Errorf("%s, private %v: got %+v", name, private, answer)
			}
		}
	}
}

func TestAutocompletionOffersChoices(t *testing.T) {
	t.Parallel()
	s := discordtest.New(t, discordtest.Options{Network: new(wire.Network)})
	answering(t, s, func(c *discordgo.Session, i *discordgo.InteractionCreate) error {
		typed := ""
		for _, o := range i.ApplicationCommandData().Options {
			if o.Focused {
				typed = o.StringValue()
			}
		}
		return c.InteractionRespond(i.Interaction, &discordgo.InteractionResponse{
			Type: discordgo.InteractionApplicationCommandAutocompleteResult,
			Data: &discordgo.InteractionResponseData{Choices: []*discordgo.ApplicationCommandOptionChoice{{Name: typed + "!", Value: typed}}},
		})
	})
	i := s.Autocomplete(s.General, s.Asker, "ask", "person", "Chen", nil)
	if diff := cmp.Diff([]discordtest.Choice{{Name: "Chen!", Value: "Chen"}}, s.WaitChoices(i)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}
