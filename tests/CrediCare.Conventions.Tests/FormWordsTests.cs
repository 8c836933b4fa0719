using System.ComponentModel.DataAnnotations;
using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using CrediCare.TestKit;
using CrediCare.Web.Startup;
using CrediCare.Web.Text;
using Microsoft.Extensions.DependencyInjection;

namespace CrediCare.Conventions.Tests;

/// <summary>What a form or a page says is in its texts: nobody is shown the name of a message instead of the message.</summary>
public sealed partial class FormWordsTests(PortalFactory factory) : IClassFixture<PortalFactory>
{
    [Fact]
    public void EveryRuleOfAForm_HasWordsForItsMessage()
    {
        var texts = factory.Services.GetRequiredService<FeatureTexts>();
        var common = Keys(Path.Combine(Repository.Web, "Text", "ValidationText.resx"));
        var rules = (
            from form in typeof(Localisation).Assembly.GetTypes()
            from property in form.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            from rule in property.GetCustomAttributes<ValidationAttribute>()
            where rule.ErrorMessage is not null && rule is not (EmailAddressAttribute or UrlAttribute or PhoneAttribute)
            select (Form: form, Place: $"{form.Name}.{property.Name}", rule.ErrorMessage)
        ).ToList();

        Assert.NotEmpty(rules);
        Assert.DoesNotContain(
            rules,
            rule => texts.Find(rule.Form, rule.ErrorMessage) is null && !common.Contains(rule.ErrorMessage)
        );
    }

    [Fact]
    public void WhatAFormRefusesItself_GoesThroughTheTexts()
    {
        var raw = Repository
            .Files("src/CrediCare.Web", "*.cs")
            .Where(file => RawMessage().IsMatch(File.ReadAllText(file)))
            .Select(Repository.Relative);

        Assert.Empty(raw);
    }

    [Fact]
    public void EveryTextThatIsAskedFor_IsThere()
    {
        var asked = Repository
            .Files("src/CrediCare.Web", "*.cs")
            .Concat(Repository.Files("src/CrediCare.Web", "*.cshtml"))
            .ToList();
        var missing = asked.SelectMany(MissingIn).ToList();

        Assert.Empty(missing);
    }

    /// <summary>Keys that are written out, asked of a localizer that the file names, or that its folders' imports name for it.</summary>
    private static IEnumerable<string> MissingIn(string file)
    {
        var source = File.ReadAllText(file);
        var injected = ImportsOf(file).Append(source).SelectMany(text => Localizer().Matches(text));
        var names = injected
            .GroupBy(match => match.Groups["name"].Value, match => match.Groups["texts"].Value, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.Last(), StringComparer.Ordinal);
        return from match in Asked().Matches(source)
            where names.ContainsKey(match.Groups["name"].Value)
            let texts = names[match.Groups["name"].Value]
            let key = match.Groups["key"].Value
            where !TextsNamed(texts).Any(keys => keys.Contains(key))
            select $"{Repository.Relative(file)}: {texts}[{key}]";
    }

    private static IEnumerable<string> ImportsOf(string file)
    {
        if (!file.EndsWith(".cshtml", StringComparison.Ordinal))
            return [];
        var folders = new List<string>();
        for (
            var folder = Path.GetDirectoryName(file)!;
            folder.Length > Repository.Web.Length;
            folder = Path.GetDirectoryName(folder)!
        )
            folders.Insert(0, folder);
        return folders.Select(folder => Path.Combine(folder, "_ViewImports.cshtml")).Where(File.Exists).Select(File.ReadAllText);
    }

    private static IEnumerable<HashSet<string>> TextsNamed(string name) =>
        Repository.Files("src/CrediCare.Web", $"{name}.resx").Select(Keys);

    private static HashSet<string> Keys(string file) =>
        XDocument
            .Load(file)
            .Root!.Elements("data")
            .Select(data => data.Attribute("name")!.Value)
            .ToHashSet(StringComparer.Ordinal);

    [GeneratedRegex(
        @"new ValidationResult\(|AddModelError\([^;""]*(""""|nameof\([\w.]+\)), ""[A-Z]",
        RegexOptions.NonBacktracking
    )]
    private static partial Regex RawMessage();

    [GeneratedRegex(@"IStringLocalizer<(?<texts>\w+)> (?<name>\w+)", RegexOptions.NonBacktracking)]
    private static partial Regex Localizer();

    [GeneratedRegex(@"(?<![\w.])(?<name>[A-Za-z]+)\[""(?<key>\w+)""", RegexOptions.None, 1000)]
    private static partial Regex Asked();
}
