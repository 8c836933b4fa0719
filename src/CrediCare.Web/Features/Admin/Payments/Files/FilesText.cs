namespace CrediCare.Web.Features.Admin.Payments.Files;

/// <summary>The words of the pages about files of payments, see the resource files beside this class.</summary>
public sealed class FilesText;
