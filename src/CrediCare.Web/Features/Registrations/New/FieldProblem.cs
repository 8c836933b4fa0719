namespace CrediCare.Web.Features.Registrations.New;

/// <summary>What is wrong beside a field, in the reader's words. The field is named as in the form, "Debtor.Name".</summary>
/// <param name="Field">Where.</param>
/// <param name="Message">For the reader.</param>
/// <param name="Key">What is wrong, whoever reads it.</param>
public sealed record FieldProblem(string Field, string Message, string Key);
