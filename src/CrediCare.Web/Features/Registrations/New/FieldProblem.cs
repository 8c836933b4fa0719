using CrediCare.Web.Text;

namespace CrediCare.Web.Features.Registrations.New;

/// <summary>
/// What is wrong beside a field, in no language: <see cref="FieldProblemWords"/> puts it into one. The field is named as in the
/// form, "Debtor.Name".
/// </summary>
/// <param name="Field">Beside which field.</param>
/// <param name="Code">The key of a text, an <see cref="InputProblem"/> or <see cref="Required"/>.</param>
public sealed record FieldProblem(string Field, string Code)
{
    public const string Required = "Required";
    public const string TooLong = "TooLong";

    /// <summary>What was typed, where an amount or a date could not be read.</summary>
    public string? Typed { get; init; }

    /// <summary>How many characters there are room for, where it is too long.</summary>
    public int Longest { get; init; }

    /// <summary>How many there are, where it is too long.</summary>
    public int Length { get; init; }
}
