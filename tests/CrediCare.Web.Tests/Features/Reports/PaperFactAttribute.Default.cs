namespace CrediCare.Web.Tests.Features.Reports;

/// <summary>A test that reads what was set on paper: this build sets it by itself.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PaperFactAttribute : FactAttribute;
