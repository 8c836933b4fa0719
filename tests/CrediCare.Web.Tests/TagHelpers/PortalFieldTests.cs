using AngleSharp.Dom;
using CrediCare.Domain.Amounts;
using CrediCare.Web.TagHelpers;
using CrediCare.Web.Tests.Text;
using CrediCare.Web.Text;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CrediCare.Web.Tests.TagHelpers;

public class PortalFieldTests
{
    private readonly PageStage _page = new();

    [Theory]
    [InlineData("nb", "Forfallsdato", "Den første, før eventuelle purringer")]
    [InlineData("en", "Due date", "The first one, before any reminders")]
    public void LabelAndHint_ComeFromTheFeatureAndBelongToTheInput(string language, string label, string hint)
    {
        using var reader = new ReadingLanguage(language);

        var field = Field("DueDate");

        var input = field.QuerySelector("input")!;
        Assert.Equal(label, field.QuerySelector($"label[for='{input.Id}']")!.TextContent);
        Assert.Equal(hint, field.QuerySelector($"#{input.GetAttribute("aria-describedby")}")!.TextContent);
        Assert.Equal("true", input.GetAttribute("aria-required"));
    }

    [Fact]
    public void AmountsAndDates_AreWrittenAsTheyAreTyped()
    {
        _page.Form.DueDate = new DateOnly(2026, 9, 28);
        _page.Form.Outstanding = new Money(864_000);

        Assert.Equal("28.09.2026", Field("DueDate").QuerySelector("input")!.GetAttribute("value"));
        var amount = Field("Outstanding").QuerySelector("input")!;
        Assert.Equal("8\u00A0640,00", amount.GetAttribute("value"));
        Assert.Equal("decimal", amount.GetAttribute("inputmode"));
    }

    [Fact]
    public void WhatCouldNotBeRead_StandsAsTypedWithItsMessage()
    {
        _page.ModelState.SetModelValue("DueDate", "31.02.2026", "31.02.2026");
        _page.ModelState.AddModelError("DueDate", "Datoen finnes ikke.");

        var field = Field("DueDate");

        var input = field.QuerySelector("input")!;
        Assert.Equal("31.02.2026", input.GetAttribute("value"));
        Assert.Equal("true", input.GetAttribute("aria-invalid"));
        Assert.Equal("DueDate-hint DueDate-error", input.GetAttribute("aria-describedby"));
        Assert.Equal("Datoen finnes ikke.", field.QuerySelector("#DueDate-error.ds-validation-message")!.TextContent);
    }

    [Fact]
    public void Script_IsShownAsText()
    {
        _page.Form.Note = "</textarea><script>alert(1)</script>";

        var field = Field("Note");

        Assert.Empty(field.QuerySelectorAll("script"));
        Assert.Equal(_page.Form.Note, field.QuerySelector("textarea")!.TextContent);
        Assert.Equal("200", field.QuerySelector("textarea")!.GetAttribute("maxlength"));
    }

    [Fact]
    public void Password_IsNeverWrittenBack()
    {
        _page.Form.Secret = "Demo-passord-2026";
        _page.ModelState.SetModelValue("Secret", "Demo-passord-2026", "Demo-passord-2026");

        var input = Field("Secret").QuerySelector("input")!;

        Assert.Equal("password", input.GetAttribute("type"));
        Assert.Null(input.GetAttribute("value"));
    }

    [Fact]
    public void Radio_IsAGroupWhoseFirstChoiceTheErrorSummaryReaches()
    {
        _page.ModelState.AddModelError("Notice", "Si om dere har sendt inkassovarsel.");

        var field = Field("Notice", FieldType.Radio, [new("Nei", "no"), new("Ja", "yes")]);

        Assert.Equal("fieldset", field.LocalName);
        Assert.Equal("Notice-error", field.GetAttribute("aria-describedby"));
        Assert.Equal(["Notice", "Notice_1"], field.QuerySelectorAll("input").Select(input => input.Id!));
        Assert.All(field.QuerySelectorAll("input"), input => Assert.NotNull(field.QuerySelector($"label[for='{input.Id}']")));
    }

    [Fact]
    public void Select_KeepsThePostedChoice()
    {
        _page.ModelState.SetModelValue("Notice", "yes", "yes");

        var field = Field("Notice", FieldType.Select, [new("Nei", "no"), new("Ja", "yes")]);

        Assert.Equal("yes", field.QuerySelector("option[selected]")!.GetAttribute("value"));
    }

    [Fact]
    public void Checkbox_IsTickedByTheModelAndNeverRequired()
    {
        _page.Form.Objects = true;

        var input = Field("Objects").QuerySelector("input[type=checkbox]")!;

        Assert.True(input.HasAttribute("checked"));
        Assert.Equal("true", input.GetAttribute("value"));
        Assert.Null(input.GetAttribute("aria-required"));
    }

    private IElement Field(string property, FieldType type = FieldType.Auto, SelectListItem[]? items = null) =>
        PageStage.Write(
            new PortalFieldTagHelper(PortalFormat.Norwegian, PageStage.Texts, PageStage.Words)
            {
                For = _page.Expression(property),
                Type = type,
                Items = items,
                ViewContext = _page.View(),
            }
        )!;
}
