namespace CrediCare.Web.Features.Admin.Jobs;

/// <summary>The jobs and their runs, for those who run the portal.</summary>
public sealed class JobsText;
