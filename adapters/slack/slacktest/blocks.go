package slacktest

import (
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strings"
)

// decodeBlocks reads a list of blocks; what is no such list has none.
func decodeBlocks(raw json.RawMessage) []map[string]any {
	var blocks []map[string]any
	if json.Unmarshal(raw, &blocks) != nil {
		return nil
	}
	return blocks
}

// withBlockIDs gives every block the block_id that Slack makes up where the app
// gave none, the same each time.
func withBlockIDs(raw json.RawMessage, salt string) []map[string]any {
	blocks := decodeBlocks(raw)
	for i, block := range blocks {
		if id, _ := block["block_id"].(string); id == "" {
			block["block_id"] = fmt.Sprintf("s%s%02d", salt[max(0, len(salt)-3):], i)
		}
	}
	return blocks
}

// labels are the keys whose text is not the message's own but that of something
// to press.
var labels = map[string]bool{
	"placeholder": true, "confirm": true, "options": true, "option_groups": true,
	"positive_button": true, "negative_button": true, "accessibility_label": true,
}

// visibleText is the text of blocks, a line for each text object.
func visibleText(raw json.RawMessage) string {
	var lines []string
	var walk func(value any)
	walk = func(value any) {
		switch value := value.(type) {
		case []any:
			for _, item := range value {
				walk(item)
			}
		case map[string]any:
			kind, _ := value["type"].(string)
			if text, ok := value["text"].(string); ok && kind != "" {
				lines = append(lines, text)
				return
			}
			if alt, ok := value["alt_text"].(string); ok {
				lines = append(lines, alt)
			}
			for _, name := range slices.Sorted(maps.Keys(value)) {
				if !labels[name] && !(name == "text" && isPressed(kind)) {
					walk(value[name])
				}
			}
		}
	}
	for _, block := range decodeBlocks(raw) {
		walk(block)
	}
	return strings.Join(lines, "\n")
}

func isPressed(kind string) bool {
	_, interactive := elementFields[kind]
	return interactive && kind != "image"
}

// buttonsIn lists what can be pressed in blocks.
func buttonsIn(raw json.RawMessage) []Button {
	var buttons []Button
	for _, block := range decodeBlocks(raw) {
		id, _ := block["block_id"].(string)
		var walk func(value any)
		walk = func(value any) {
			switch value := value.(type) {
			case []any:
				for _, item := range value {
					walk(item)
				}
			case map[string]any:
				if kind, _ := value["type"].(string); isPressed(kind) {
					buttons = append(buttons, buttonsOf(value, id)...)
					return
				}
				for _, name := range slices.Sorted(maps.Keys(value)) {
					walk(value[name])
				}
			}
		}
		walk(block)
	}
	return buttons
}

// buttonsOf are the one button of an element, or those that one element shows.
func buttonsOf(element map[string]any, blockID string) []Button {
	field := func(from map[string]any, name string) string {
		text, _ := from[name].(string)
		return text
	}
	one := func(from map[string]any) Button {
		label, _ := from["text"].(map[string]any)
		return Button{
			Type: field(element, "type"), ActionID: field(element, "action_id"), BlockID: blockID,
			Text: field(label, "text"), Value: field(from, "value"), URL: field(from, "url"), Style: field(element, "style"),
			element: element,
		}
	}
	var several []any
	if field(element, "type") == "feedback_buttons" {
		several = []any{element["positive_button"], element["negative_button"]}
	} else if options, ok := element["options"].([]any); ok {
		several = options
	} else {
		return []Button{one(element)}
	}
	var buttons []Button
	for _, item := range several {
		if choice, ok := item.(map[string]any); ok {
			buttons = append(buttons, one(choice))
		}
	}
	return buttons
}
