namespace CrediCare.Web.Features.Registrations.New;

/// <summary>What is wrong beside a field, in the reader's words. The field is named as in the form, "Debtor.Name".</summary>
public sealed record FieldProblem(string Field, string Message);
