namespace CrediCare.Web.Features.Registrations.New;

/// <summary>What is wrong beside a field.</summary>
/// <param name="Field">As in the form, "Debtor.Name".</param>
/// <param name="Message">In the reader's words.</param>
/// <param name="Code">The same in every language.</param>
public sealed record FieldProblem(string Field, string Message, string Code);
