using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CrediCare.Web.TagHelpers;

/// <summary>Writes a field: label, input, hint, message, in the order the design system wants them.</summary>
internal static class FieldMarkup
{
    public static IHtmlContent Write(FieldDescription field)
    {
        var markup = new HtmlContentBuilder();
        if (field.Type == FieldType.Checkbox)
            markup.AppendHtml(Checkbox(field)).AppendHtml(Label(field));
        else if (field.Type == FieldType.Radio)
            markup
                .AppendHtml(Label(field, "legend"))
                .AppendHtml(Hint(field))
                .AppendHtml(Radios(field))
                .AppendHtml(Message(field))
                .AppendHtml(Warning(field));
        else
            markup.AppendHtml(Label(field)).AppendHtml(Input(field));
        return field.Type == FieldType.Radio
            ? markup
            : markup.AppendHtml(Hint(field)).AppendHtml(Message(field)).AppendHtml(Warning(field));
    }

    private static TagBuilder Label(FieldDescription field, string element = "label")
    {
        var label = Element(element, "ds-label");
        if (element == "label")
            label.Attributes["for"] = field.Id;
        label.InnerHtml.Append(field.Label);
        if (field.Aside is not null)
        {
            var aside = Element("span", "field__aside");
            aside.InnerHtml.Append(field.Aside);
            label.InnerHtml.Append(" ").AppendHtml(aside);
        }
        return label;
    }

    private static TagBuilder Input(FieldDescription field) =>
        field.Type switch
        {
            FieldType.TextArea => TextArea(field),
            FieldType.Select => Select(field),
            FieldType.File => File(field),
            _ => Line(field),
        };

    private static TagBuilder Line(FieldDescription field)
    {
        var input = Control("input", field);
        input.TagRenderMode = TagRenderMode.SelfClosing;
        input.Attributes["type"] = field.Type switch
        {
            FieldType.Email => "email",
            FieldType.Phone => "tel",
            FieldType.Password => "password",
            _ => "text",
        };
        if (field.Type is FieldType.Amount)
            input.AddCssClass("num");
        if (InputMode(field.Type) is { } mode)
            input.Attributes["inputmode"] = mode;
        if (field.Value is not null)
            input.Attributes["value"] = field.Value;
        return input;
    }

    private static string? InputMode(FieldType type) =>
        type switch
        {
            FieldType.Amount => "decimal",
            FieldType.Digits => "numeric",
            _ => null,
        };

    private static TagBuilder TextArea(FieldDescription field)
    {
        var input = Control("textarea", field);
        input.Attributes["rows"] = field.Rows.ToString(CultureInfo.InvariantCulture);
        // The first line break after the tag is swallowed by browsers; ours keeps the one that was typed.
        input.InnerHtml.AppendLine().Append(field.Value ?? string.Empty);
        return input;
    }

    private static TagBuilder Select(FieldDescription field)
    {
        var input = Control("select", field);
        if (field.ChooseText is not null)
            input.InnerHtml.AppendHtml(Option(new SelectListItem(field.ChooseText, string.Empty), chosen: false));
        foreach (var item in field.Items)
            input.InnerHtml.AppendHtml(Option(item, IsChosen(field, item)));
        return input;
    }

    private static TagBuilder Option(SelectListItem item, bool chosen)
    {
        var option = new TagBuilder("option");
        option.Attributes["value"] = item.Value ?? item.Text;
        if (chosen)
            option.Attributes["selected"] = "selected";
        if (item.Disabled)
            option.Attributes["disabled"] = "disabled";
        option.InnerHtml.Append(item.Text);
        return option;
    }

    private static TagBuilder File(FieldDescription field)
    {
        var input = Control("input", field);
        input.TagRenderMode = TagRenderMode.SelfClosing;
        input.Attributes["type"] = "file";
        if (field.Accept is not null)
            input.Attributes["accept"] = field.Accept;
        if (field.Multiple)
            input.Attributes["multiple"] = "multiple";
        return input;
    }

    private static TagBuilder Checkbox(FieldDescription field)
    {
        var input = Control("input", field);
        input.TagRenderMode = TagRenderMode.SelfClosing;
        input.Attributes["type"] = "checkbox";
        input.Attributes["value"] = "true";
        // A required bool only says that the property is not nullable; nobody has to tick it.
        input.Attributes.Remove("aria-required");
        if (string.Equals(field.Value, bool.TrueString, StringComparison.OrdinalIgnoreCase))
            input.Attributes["checked"] = "checked";
        return input;
    }

    private static HtmlContentBuilder Radios(FieldDescription field)
    {
        var markup = new HtmlContentBuilder();
        for (var i = 0; i < field.Items.Count; i++)
        {
            // The first carries the field's own id, so that the error summary's link lands on it.
            var id = i == 0 ? field.Id : string.Create(CultureInfo.InvariantCulture, $"{field.Id}_{i}");
            markup.AppendHtml(Radio(field, field.Items[i], id));
        }
        return markup;
    }

    private static TagBuilder Radio(FieldDescription field, SelectListItem item, string id)
    {
        var input = Element("input", "ds-input");
        input.TagRenderMode = TagRenderMode.SelfClosing;
        input.Attributes["type"] = "radio";
        input.Attributes["id"] = id;
        input.Attributes["name"] = field.Name;
        input.Attributes["value"] = item.Value ?? item.Text;
        if (field.Error is not null)
            input.Attributes["aria-invalid"] = "true";
        if (IsChosen(field, item))
            input.Attributes["checked"] = "checked";
        if (item.Disabled)
            input.Attributes["disabled"] = "disabled";
        var label = Element("label", "ds-label");
        label.Attributes["for"] = id;
        label.InnerHtml.Append(item.Text);
        var choice = Element("div", "ds-field");
        choice.InnerHtml.AppendHtml(input).AppendHtml(label);
        return choice;
    }

    private static bool IsChosen(FieldDescription field, SelectListItem item) =>
        field.Value is null ? item.Selected : string.Equals(field.Value, item.Value ?? item.Text, StringComparison.Ordinal);

    private static IHtmlContent Hint(FieldDescription field) =>
        field.Hint is null ? HtmlString.Empty : Note("hint", FieldIds.Hint(field.Id), field.Hint);

    private static IHtmlContent Message(FieldDescription field) =>
        field.Error is null ? HtmlString.Empty : Note("ds-validation-message", FieldIds.Message(field.Id), field.Error);

    /// <summary>There without words too, so that a live check has somewhere to put them. An error comes before it.</summary>
    private static IHtmlContent Warning(FieldDescription field)
    {
        if (field.Warning is null)
            return HtmlString.Empty;
        var note = Note("ds-validation-message", FieldIds.Warning(field.Id), field.Error is null ? field.Warning : "");
        note.Attributes["data-color"] = "warning";
        note.Attributes["data-warning"] = field.Name;
        if (field.Error is not null || field.Warning.Length == 0)
            note.Attributes["hidden"] = "hidden";
        return note;
    }

    private static TagBuilder Note(string css, string id, string text)
    {
        var note = Element("p", css);
        note.Attributes["id"] = id;
        note.InnerHtml.Append(text);
        return note;
    }

    private static TagBuilder Control(string element, FieldDescription field)
    {
        var control = Element(element, "ds-input");
        control.Attributes["id"] = field.Id;
        control.Attributes["name"] = field.Name;
        if (field.MaxLength is { } longest && field.Type is not (FieldType.Select or FieldType.Checkbox or FieldType.File))
            control.Attributes["maxlength"] = longest.ToString(CultureInfo.InvariantCulture);
        if (field.Autocomplete is not null)
            control.Attributes["autocomplete"] = field.Autocomplete;
        if (field.Required)
            control.Attributes["aria-required"] = "true";
        if (field.Error is not null)
            control.Attributes["aria-invalid"] = "true";
        if (field.DescribedBy is not null)
            control.Attributes["aria-describedby"] = field.DescribedBy;
        return control;
    }

    private static TagBuilder Element(string name, string css)
    {
        var element = new TagBuilder(name);
        element.AddCssClass(css);
        return element;
    }
}
