namespace CrediCare.Web.Features.Admin.Assignments;

/// <summary>The words of who takes what on the desk.</summary>
public sealed class AssignmentsText;
