namespace CrediCare.Web.Features.Shared;

/// <summary>A posted form that only shows what would come of it: nothing is carried out, and the form is still to be sent.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PreviewAttribute : Attribute;
