package slacktest

import (
	"net/url"
	"slices"
	"strings"
)

// The blocks, elements and objects that are known here, with their fields, from
// https://docs.slack.dev/reference/block-kit/. What is not among them is refused:
// add it when an adapter begins to use it.

var (
	anyText   = []string{"mrkdwn", "plain_text"}
	plainText = []string{"plain_text"}
	choosing  = []string{
		"static_select", "external_select", "users_select", "conversations_select", "channels_select",
		"multi_static_select", "multi_external_select", "multi_users_select", "multi_conversations_select", "multi_channels_select",
	}
	acting     = append([]string{"button", "checkboxes", "datepicker", "overflow", "radio_buttons", "timepicker"}, choosing...)
	asking     = append([]string{"checkboxes", "datepicker", "plain_text_input", "radio_buttons", "timepicker"}, choosing...)
	allBlocks  = []string{"actions", "context", "context_actions", "divider", "header", "image", "input", "markdown", "rich_text", "section"}
	homeBlocks = []string{"actions", "context", "divider", "header", "image", "input", "rich_text", "section"}
)

var textFields = map[string]fields{
	"plain_text": {"type": need(nil), "text": need(nil), "emoji": may(flag)},
	"mrkdwn":     {"type": need(nil), "text": need(nil), "verbatim": may(flag)},
}

var blockFields, elementFields map[string]fields

var viewFields fields

// The tables refer to the walker, which refers to them.
func init() {
	blockFields = map[string]fields{
		"actions":         {"elements": need(elements("actions.elements", acting...))},
		"context":         {"elements": need(contextElements)},
		"context_actions": {"elements": need(elements("context_actions.elements", "feedback_buttons", "icon_button"))},
		"divider":         {},
		"header":          {"text": need(text("header.text", plainText)), "level": may(nil)},
		"image": {
			"image_url": may(address("image.image_url")), "slack_file": may(nil), "alt_text": need(length("image.alt_text")),
			"title": may(text("image.alt_text", plainText)),
		},
		"input": {
			"label": need(text("input.label", plainText)), "element": need(element(asking...)),
			"hint": may(text("input.hint", plainText)), "optional": may(flag), "dispatch_action": may(flag),
		},
		"markdown":  {"text": need(markdown)},
		"rich_text": {"elements": need(richTextElements)},
		"section": {
			"text": may(text("section.text", anyText)), "fields": may(sectionFields), "expand": may(flag),
			"accessory": may(element(append([]string{"image"}, acting...)...)),
		},
	}
	for _, known := range blockFields {
		known["type"], known["block_id"] = need(nil), may(blockID)
	}
	elementFields = map[string]fields{
		"button": {
			"text": need(text("button.text", plainText)), "url": may(address("button.url")), "value": may(length("button.value")),
			"style": may(oneOf("primary", "danger")), "accessibility_label": may(length("button.accessibility_label")),
			"agent_prompt": may(nil), "agent_prompt_display": may(nil), "visible_to_user_ids": may(nil),
		},
		"checkboxes":    {"options": need(options("checkboxes.options")), "initial_options": may(nil)},
		"radio_buttons": {"options": need(options("radio_buttons.options")), "initial_option": may(nil)},
		"overflow":      {"options": need(options("overflow.options"))},
		"datepicker":    {"placeholder": may(text("select.placeholder", plainText)), "initial_date": may(nil)},
		"timepicker":    {"placeholder": may(text("select.placeholder", plainText)), "initial_time": may(nil), "timezone": may(nil)},
		"feedback_buttons": {
			"positive_button": need(feedbackButton), "negative_button": need(feedbackButton),
		},
		"icon_button": {
			"icon": need(oneOf("trash")), "text": need(text("button.text", plainText)), "value": may(length("button.value")),
			"accessibility_label": may(length("button.accessibility_label")), "visible_to_user_ids": may(visibleTo),
		},
		"plain_text_input": {
			"placeholder": may(text("select.placeholder", plainText)), "initial_value": may(nil), "multiline": may(flag),
			"min_length": may(nil), "max_length": may(nil), "dispatch_action_config": may(nil),
		},
	}
	for _, kind := range choosing {
		elementFields[kind] = fields{
			"placeholder": may(text("select.placeholder", plainText)), "options": may(options("select.options")),
			"option_groups": may(optionGroups), "initial_option": may(nil), "initial_options": may(nil), "initial_user": may(nil),
			"initial_channel": may(nil), "initial_conversation": may(nil), "max_selected_items": may(nil), "min_query_length": may(nil),
			"filter": may(nil), "default_to_current_conversation": may(nil), "response_url_enabled": may(nil),
		}
	}
	for _, known := range elementFields {
		known["type"], known["action_id"] = need(nil), may(actionID)
		known["confirm"], known["focus_on_load"] = may(confirmation), may(flag)
	}
	elementFields["image"] = fields{
		"type": need(nil), "image_url": may(address("image.image_url")), "slack_file": may(nil), "alt_text": need(length("image.alt_text")),
	}
	viewFields = fields{
		"type": need(oneOf("home")), "blocks": need(viewBlocks), "private_metadata": may(length("view.private_metadata")),
		"callback_id": may(length("view.callback_id")), "external_id": may(length("view.callback_id")),
	}
}

func text(key string, kinds []string) check {
	return func(w *walker, where string, value any) { w.text(where, value, kinds, key) }
}

func length(key string) check {
	return func(w *walker, where string, value any) {
		text, ok := value.(string)
		if !ok {
			w.refuse(where, "has to be a text")
			return
		}
		w.length(where, text, key)
	}
}

func address(key string) check {
	return func(w *walker, where string, value any) {
		text, _ := value.(string)
		w.length(where, text, key)
		if link, err := url.Parse(text); err != nil || link.Host == "" || !strings.HasPrefix(link.Scheme, "http") {
			w.refuse(where, "%q is no address that Slack opens", short(text))
		}
	}
}

func flag(w *walker, where string, value any) {
	if _, ok := value.(bool); !ok {
		w.refuse(where, "has to be true or false")
	}
}

func oneOf(allowed ...string) check {
	return func(w *walker, where string, value any) {
		if text, _ := value.(string); !slices.Contains(allowed, text) {
			w.refuse(where, "is %v, allowed: %s", value, strings.Join(allowed, ", "))
		}
	}
}

func element(allowed ...string) check {
	return func(w *walker, where string, value any) { w.typed(where, value, elementFields, allowed) }
}

func elements(key string, allowed ...string) check {
	return func(w *walker, where string, value any) { w.list(where, value, key, element(allowed...)) }
}

// contextElements are texts and images.
func contextElements(w *walker, where string, value any) {
	w.list(where, value, "context.elements", func(w *walker, where string, value any) {
		if object, _ := value.(map[string]any); object["type"] == "image" {
			w.object(where, value, elementFields["image"])
			return
		}
		w.text(where, value, anyText, "text")
	})
}

func sectionFields(w *walker, where string, value any) {
	w.list(where, value, "section.fields", func(w *walker, where string, value any) {
		w.text(where, value, anyText, "text")
		if object, _ := value.(map[string]any); object != nil {
			text, _ := object["text"].(string)
			if most := w.limits["section.fields"].ItemMaxLength; len([]rune(text)) > most {
				w.refuse(where, "%d characters, at most %d", len([]rune(text)), most)
			}
		}
	})
}

func markdown(w *walker, where string, value any) {
	length("markdown.text")(w, where, value)
	text, _ := value.(string)
	w.written += len([]rune(text))
	if strings.Contains(text, "<@") || strings.Contains(text, "<!") {
		w.dislike(where, "pings somebody")
	}
}

// richTextElements counts the text in them and finds those that ping.
func richTextElements(w *walker, where string, value any) {
	w.list(where, value, "", func(w *walker, where string, value any) {
		object, _ := value.(map[string]any)
		text, _ := object["text"].(string)
		w.written += len([]rune(text))
		switch object["type"] {
		case nil:
			w.refuse(where, "lacks \"type\"")
		case "user", "usergroup", "broadcast":
			w.dislike(where, "pings somebody")
		}
		if below, ok := object["elements"]; ok {
			richTextElements(w, where+".elements", below)
		}
	})
}

func options(key string) check {
	return func(w *walker, where string, value any) { w.list(where, value, key, option) }
}

func option(w *walker, where string, value any) {
	w.object(where, value, fields{
		"text": need(text("option.text", anyText)), "value": need(length("option.value")),
		"description": may(text("option.description", anyText)), "url": may(address("option.url")),
	})
}

func optionGroups(w *walker, where string, value any) {
	w.list(where, value, "select.option_groups", func(w *walker, where string, value any) {
		w.object(where, value, fields{
			"label": need(text("option_group.label", plainText)), "options": need(options("option_group.options")),
		})
	})
}

func feedbackButton(w *walker, where string, value any) {
	w.object(where, value, fields{
		"text": need(text("feedback_button.text", plainText)), "value": need(length("feedback_button.value")),
		"accessibility_label": may(length("feedback_button.accessibility_label")),
	})
}

func visibleTo(w *walker, where string, value any) {
	w.list(where, value, "icon_button.visible_to_user_ids", func(*walker, string, any) {})
}

func confirmation(w *walker, where string, value any) {
	w.object(where, value, fields{
		"title": need(text("confirmation.title", plainText)), "text": need(text("confirmation.text", anyText)),
		"confirm": need(text("confirmation.confirm", plainText)), "deny": need(text("confirmation.deny", plainText)),
		"style": may(oneOf("primary", "danger")),
	})
}

func viewBlocks(w *walker, where string, value any) {
	blocks, _ := value.([]any)
	w.count(where, len(blocks), "view.blocks")
	w.blocks(where, blocks, homeBlocks)
}

func blockID(w *walker, where string, value any) {
	length("block_id")(w, where, value)
	id, _ := value.(string)
	if w.blockIDs[id] {
		w.refuse(where, "%q is given twice", id)
	}
	w.blockIDs[id] = true
}

func actionID(w *walker, where string, value any) {
	length("action_id")(w, where, value)
	id, _ := value.(string)
	if w.actions[id] {
		w.refuse(where, "%q is given twice in the block", id)
	}
	w.actions[id] = true
}
