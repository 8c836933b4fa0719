namespace CrediCare.Web.Features.Admin.Assessments;

/// <summary>The words of the pages about old claims that wait for a caseworker.</summary>
public sealed class AssessmentsText;
