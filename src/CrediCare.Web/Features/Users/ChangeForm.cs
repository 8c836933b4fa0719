namespace CrediCare.Web.Features.Users;

/// <summary>A change of an access as typed.</summary>
public sealed class ChangeForm : AccessForm
{
    /// <summary>The access as it was when the form was opened; one that has changed since is not overwritten.</summary>
    public int Version { get; set; }
}
