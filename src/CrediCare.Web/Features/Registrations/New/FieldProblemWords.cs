using CrediCare.Web.Text;
using Microsoft.Extensions.Localization;

namespace CrediCare.Web.Features.Registrations.New;

/// <summary>Says what is wrong beside a field, in the language of the page being made.</summary>
public static class FieldProblemWords
{
    public static string Say(this IStringLocalizer<RegistrationsText> words, FieldProblem problem)
    {
        ArgumentNullException.ThrowIfNull(words);
        ArgumentNullException.ThrowIfNull(problem);
        var format = PortalFormat.Current;
        return problem.Code switch
        {
            FieldProblem.Required => TextSource<ValidationText>.Get(
                "Rule_Required",
                format.Language,
                words[NameOf(problem.Field)].Value
            ),
            FieldProblem.TooLong => words[FieldProblem.TooLong, format.Count(problem.Longest), format.Count(problem.Length)],
            _ => Enum.TryParse<InputProblem>(problem.Code, out var input)
                ? InputMessages.Say(input, problem.Typed)
                : words[problem.Code],
        };
    }

    private static string NameOf(string field) => field[(field.IndexOf('.', StringComparison.Ordinal) + 1)..];
}
