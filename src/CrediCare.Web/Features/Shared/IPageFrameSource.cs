namespace CrediCare.Web.Features.Shared;

/// <summary>Tells what the header shows for the person signed in to this request.</summary>
public interface IPageFrameSource
{
    ValueTask<PageFrame> GetAsync(CancellationToken cancellationToken);
}
